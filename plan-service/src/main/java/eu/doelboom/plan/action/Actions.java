package eu.doelboom.plan.action;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The actions of the city's plans. */
@ApplicationScoped
public class Actions implements PanacheRepositoryBase<Action, UUID> {

    /** One action with its estimates, in one query. */
    public Action demand(UUID planId, UUID actionId) {
        return known(planId, actionId).orElseThrow(() -> new NotFound("action", actionId));
    }

    Optional<Action> known(UUID planId, UUID actionId) {
        return find("from Action a left join fetch a.lines where a.planId = ?1 and a.id = ?2", planId, actionId)
                .singleResultOptional();
    }

    /** Some action that has an estimate. */
    Optional<Action> anyEstimated() {
        return getEntityManager()
                .createQuery("select line.action from EstimateLine line", Action.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
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
