package eu.doelboom.finance.line;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.plan.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a line says: whose budget, which year, how much, and how it counts. */
@Embeddable
record Content(
        String title,
        @Column(name = "entity_id") String entityId,
        @Column(name = "fiscal_year") int fiscalYear,
        @Enumerated(EnumType.STRING) Section section,
        @Enumerated(EnumType.STRING) Direction direction,
        @Enumerated(EnumType.STRING) SelfFinancingRole role,

        @Column(name = "debt_category") @Enumerated(EnumType.STRING)
        DebtCategory debtCategory,

        BigDecimal amount,
        @Nullable String account,

        @Column(name = "policy_field") @Nullable String policyField) {

    /** Refuses what the plan or the rules of the schemas do not allow, naming everything that is wrong. */
    void check(Plan plan) {
        var issues = new ArrayList<Issue>();
        if (plan.entity(entityId).isEmpty()) {
            issues.add(Issue.unknownReference("body", "entityId", "takes no part in this plan", entityId));
        }
        if (fiscalYear < plan.firstYear() || fiscalYear > plan.lastYear()) {
            var span = "the plan spans %d-%d".formatted(plan.firstYear(), plan.lastYear());
            issues.add(Issue.invalid("body", "fiscalYear", span, fiscalYear));
        }
        if (role != SelfFinancingRole.NONE && section == Section.OPERATING) {
            issues.add(Issue.invalid("body", "selfFinancingRole", "the margin counts operating money already", role));
        } else if (role == SelfFinancingRole.PERIODIC_REPAYMENT && direction != Direction.EXPENDITURE) {
            issues.add(Issue.invalid("body", "selfFinancingRole", "a repayment is an expenditure", role));
        } else if (role == SelfFinancingRole.PERIODIC_RECOVERY && direction != Direction.REVENUE) {
            issues.add(Issue.invalid("body", "selfFinancingRole", "a recovery is a revenue", role));
        }
        if (debtCategory != DebtCategory.NONE && section != Section.FINANCING) {
            issues.add(Issue.invalid("body", "debtCategory", "only financing moves a debt", debtCategory));
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
    }
}
