package eu.doelboom.plan.action;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.plan.estimate.DebtCategory;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.estimate.Section;
import eu.doelboom.plan.estimate.SelfFinancingRole;
import eu.doelboom.plan.multiyearplan.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an estimate must satisfy to stand in a plan: a year and an entity of the plan, debt only where money is borrowed. */
public final class EstimateRules {

    /** An action has at most this many estimate lines. */
    public static final int MAX_LINES = EstimateList.MAX;

    private final Plan plan;
    private final Set<Estimate.Key> seen = new HashSet<>();

    public EstimateRules(Plan plan) {
        this.plan = plan;
    }

    /** The estimates of a request, or a refusal that names every wrong field of every line. */
    static List<Estimate> checked(Plan plan, List<NewEstimate> given, String list) {
        var rules = new EstimateRules(plan);
        var issues = new ArrayList<Issue>();
        var estimates = new ArrayList<Estimate>();
        for (int i = 0; i < given.size(); i++) {
            var estimate = given.get(i).estimate();
            var place = "%s[%d]".formatted(list, i);
            rules.violations(estimate)
                    .forEach(violation -> issues.add(Issue.invalid(
                            "body", place + "." + violation.field(), violation.detail(), violation.value())));
            estimates.add(estimate);
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
        return estimates;
    }

    /** Refuses to give an action more estimates than it may have. */
    static void demandRoom(List<Estimate> estimates, String field) {
        if (estimates.size() > MAX_LINES) {
            throw new InvalidInput(Issue.invalid(
                    "body", field, "an action has at most %d estimates".formatted(MAX_LINES), estimates.size()));
        }
    }

    /** Everything that is wrong with one estimate, given those before it. */
    public List<Violation> violations(Estimate estimate) {
        var wrong = new ArrayList<Violation>();
        if (!plan.covers(estimate.fiscalYear())) {
            wrong.add(new Violation(
                    "fiscalYear",
                    "must lie in the plan period %d-%d".formatted(plan.firstYear(), plan.lastYear()),
                    estimate.fiscalYear()));
        }
        if (!plan.includes(estimate.entityId())) {
            wrong.add(new Violation("entityId", "takes no part in this plan", estimate.entityId()));
        }
        if (estimate.debtCategory() != DebtCategory.NONE && estimate.section() != Section.FINANCING) {
            wrong.add(
                    new Violation("debtCategory", "only financing estimates change the debt", estimate.debtCategory()));
        }
        if (estimate.selfFinancingRole() != SelfFinancingRole.NONE && estimate.section() == Section.OPERATING) {
            wrong.add(new Violation(
                    "selfFinancingRole",
                    "operating estimates count in the margin already; only NONE is possible",
                    estimate.selfFinancingRole()));
        }
        if (!seen.add(estimate.key())) {
            wrong.add(new Violation(
                    "fiscalYear",
                    "another line has the same entity, year, section, direction, account, policy field and role",
                    estimate.fiscalYear()));
        }
        return wrong;
    }

    /** One field that is wrong. */
    public record Violation(String field, String detail, Object value) {}
}
