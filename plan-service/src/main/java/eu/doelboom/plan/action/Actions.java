package eu.doelboom.plan.action;

import eu.doelboom.backbone.database.Companion;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.plan.multiyearplan.Plans;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The actions of the city's plans. */
@ApplicationScoped
public class Actions implements PanacheRepositoryBase<Action, UUID> {

    private static final String ONE = "from Action a left join fetch a.lines where a.planId = ?1 and a.id = ?2";

    private static final String IN_OPEN_PLAN =
            ONE.concat(" and exists (select 1 from Plan where id = a.planId and %s)".formatted(Plans.IS_OPEN));

    private static final String OVER_THE_READ_REVISION = "update action set revision = %1$s.revision from %1$s"
            .formatted(Outbox.NUMBERED)
            .concat(" where action.id = ? and action.revision = ?");

    /** One action with its estimates, in one query. */
    public Action demand(UUID planId, UUID actionId) {
        return known(planId, actionId).orElseThrow(() -> new NotFound("action", actionId));
    }

    Optional<Action> known(UUID planId, UUID actionId) {
        return find(ONE, planId, actionId).singleResultOptional();
    }

    /** The same, of a plan that may be changed. */
    Optional<Action> knownInOpenPlan(UUID planId, UUID actionId) {
        return find(IN_OPEN_PLAN, planId, actionId).singleResultOptional();
    }

    /** The keys of some action that has an estimate. */
    Optional<EstimatedAction> anyEstimated() {
        return getEntityManager()
                .createQuery("select line.action.planId, line.action.id from EstimateLine line", EstimatedAction.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Where an action with estimates is found. */
    record EstimatedAction(UUID planId, UUID actionId) {}

    /**
     * Gives one line of a read action another amount, and answers what writes that, over the revision that was read,
     * inside a statement that numbers it: the session leaves line and action alone from here on.
     */
    List<Companion> reestimate(Action action, UUID lineId, BigDecimal amount) {
        var line = action.line(lineId);
        var session = getEntityManager().unwrap(Session.class);
        session.setReadOnly(action, true);
        session.setReadOnly(line, true);
        long read = action.revision();
        action.reestimate(lineId, amount);
        var exact = line.estimate().amount();
        return List.of(
                new Companion("update estimate_line set amount = ? where id = ?", 2, (update, first) -> {
                    update.setBigDecimal(first, exact);
                    update.setObject(first + 1, lineId);
                }),
                new Companion(OVER_THE_READ_REVISION, 2, (update, first) -> {
                            update.setObject(first, action.id());
                            update.setLong(first + 1, read);
                        })
                        .demanding());
    }

    /** The revision of an action as the database knows it, whatever the session believes. */
    long revision(UUID actionId) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select revision from action where id = ?")) {
                select.setObject(1, actionId);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** Writes new actions to the database at once and no longer watches them for changes. */
    public void store(List<Action> added) {
        flush();
        added.forEach(getEntityManager()::detach);
    }

    /**
     * Lets the database look at its tables again after many rows came at once, so that it goes by the index from then on.
     */
    public void countAnew() {
        getEntityManager().createNativeQuery("analyze action").executeUpdate();
        getEntityManager().createNativeQuery("analyze estimate_line").executeUpdate();
    }

    List<Action> page(ActionQuery.Condition condition, String order, PageQuery page) {
        return find(condition.text() + " order by " + order, condition.values())
                .page(page.number() - 1, page.size())
                .list();
    }

    /** All actions of a plan with their estimates, in one query. */
    public Map<String, Action> byCode(UUID planId) {
        return find("from Action a left join fetch a.lines where a.planId = ?1", planId).stream()
                .distinct()
                .collect(Collectors.toMap(Action::code, action -> action));
    }
}
