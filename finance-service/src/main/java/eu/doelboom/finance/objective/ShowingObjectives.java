package eu.doelboom.finance.objective;

import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.note.RunningTotals;
import eu.doelboom.finance.objective.ObjectiveAmounts.Cell;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws up M1 as of one moment. */
@ApplicationScoped
class ShowingObjectives {

    private static final Map<String, String> SORTABLE = Map.of("code", "code", "title", "title", "level", "level");

    private final Database database;
    private final Plans plans;
    private final Objectives objectives;
    private final RunningTotals totals;

    ShowingObjectives(Database database, Plans plans, Objectives objectives, RunningTotals totals) {
        this.database = database;
        this.plans = plans;
        this.objectives = objectives;
        this.totals = totals;
    }

    @Transactional
    ObjectivesPlanView show(String planId, ObjectiveQuery query, UriInfo uri) {
        database.freeze();
        var plan = plans.demand(planId);
        var all = objectives.of(planId, SortOrder.clause(query, SORTABLE, "level, code, id"));
        var years =
                IntStream.rangeClosed(plan.firstYear(), plan.lastYear()).boxed().toList();
        var amounts = ObjectivesPlan.of(years, all, totals.byObjective(planId), entityIds(plan, query));
        var withMoney =
                amounts.totals().amounts().keySet().stream().map(Cell::row).collect(Collectors.toSet());
        var wanted = all.stream()
                .filter(objective -> query.wants(objective, withMoney))
                .toList();
        var items = wanted.stream()
                .skip(query.offset())
                .limit(query.size())
                .map(objective -> ObjectiveView.of(objective, amounts))
                .toList();
        return ObjectivesPlanView.of(plan, query.entity, amounts, PageView.of(uri, query, items, wanted.size()));
    }

    private static Set<String> entityIds(Plan plan, ObjectiveQuery query) {
        return query.entity == null
                ? plan.judgedEntityIds()
                : Set.of(plan.demandEntity(query.entity).id());
    }
}
