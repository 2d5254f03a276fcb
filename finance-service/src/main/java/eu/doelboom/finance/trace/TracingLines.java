package eu.doelboom.finance.trace;

import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.note.Bases.Gathered;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.right.CallerRights;
import eu.doelboom.finance.trace.TraceView.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** Leads from a figure back to its sources, both as of one moment. */
@ApplicationScoped
class TracingLines {

    private static final Map<String, String> SORTABLE = Map.of(
            "fiscalYear", "fiscal_year",
            "amount", "amount",
            "contribution", "amount * factor",
            "kind", "kind");

    /** The order of what somebody may not see would tell him what it is. */
    private static final Map<String, String> SORTABLE_WITHOUT_STAFF_COSTS = Map.of(
            "fiscalYear", "fiscal_year",
            "amount", "case when ltrim(account) like '62%' then null else amount end",
            "contribution", "case when ltrim(account) like '62%' then null else amount * factor end",
            "kind", "kind");

    private final Bases bases;
    private final Traces traces;
    private final CallerRights rights;

    TracingLines(Bases bases, Traces traces, CallerRights rights) {
        this.rights = rights;
        this.bases = bases;
        this.traces = traces;
    }

    @Transactional
    TraceView trace(String planId, String code, TraceQuery query, UriInfo uri) {
        var gathered = bases.frozen(planId).orElseThrow(() -> new NotFound("plan", planId));
        var plan = gathered.plan();
        var mine = rights.now();
        mine.demandSight(plan.state(), planId);
        var line = StatementLine.withCode(code).orElseThrow(() -> new NotFound("line of the statement", code));
        var figure = figure(gathered, line, query);
        var question = new Traces.Question(
                planId,
                plan.firstYear(),
                figure.fiscalYear(),
                entityIds(plan, query),
                Weights.of(line, plan.regime(), figure.fiscalYear() == plan.firstYear()));
        var sortable = mine.seeStaffCosts() ? SORTABLE : SORTABLE_WITHOUT_STAFF_COSTS;
        var order = SortOrder.clause(query, sortable, "fiscal_year, kind, action_id, line_id, entity_id, value");
        var items = traces.page(question, mine, order, query);
        var page = PageView.of(uri, query, items, traces.count(question));
        return TraceView.of(plan, figure, page.hiding(item -> item.hidden() != null));
    }

    private Figure figure(Gathered gathered, StatementLine line, TraceQuery query) {
        var plan = gathered.plan();
        int year = query.demandYear();
        return EquilibriumStatement.of(gathered.basis()).yearsOf(query.entity).stream()
                .filter(statement -> statement.fiscalYear() == year)
                .map(statement -> new Figure(line, year, line.in(statement), query.entity))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Issue.invalid(
                        "query", "year", "the plan spans %d-%d".formatted(plan.firstYear(), plan.lastYear()), year)));
    }

    private static List<String> entityIds(Plan plan, TraceQuery query) {
        return query.entity == null
                ? List.copyOf(plan.judgedEntityIds())
                : List.of(plan.demandEntity(query.entity).id());
    }
}
