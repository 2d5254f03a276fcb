package eu.doelboom.plan.multiyearplan;

import eu.doelboom.backbone.database.Companion;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.right.PlanStates;
import eu.doelboom.plan.right.CallerRights;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The plans of the city. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private static final List<PlanState> OPEN = Stream.of(PlanState.values())
            .filter(state -> PlanStates.isOpen(state.name()))
            .toList();

    /**
     * The condition that a {@code state} is that of a plan that may be changed. It is written out: a list that is bound
     * makes Hibernate translate its question anew every time.
     */
    public static final String IS_OPEN =
            OPEN.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "state in (", ")"));

    private static final String NEXT_REVISION =
            "update plan set revision = revision + 1 where id = ? and ".concat(IS_OPEN);

    private final CallerRights rights;

    Plans(CallerRights rights) {
        this.rights = rights;
    }

    /**
     * The plan, to be read; one that the caller does not see is not there. All that the transaction reads is of the same
     * moment, so that it belongs to the revision of the plan, and it writes nothing. Must come before any other query.
     */
    public Plan demand(UUID planId) {
        freeze();
        return seen(planId, LockModeType.NONE);
    }

    /**
     * The plan, to be changed: others who want to change it wait until this transaction ends. Refused when the council
     * has adopted it.
     */
    public Plan lock(UUID planId) {
        var plan = seen(planId, LockModeType.PESSIMISTIC_WRITE);
        PlanStates.demandOpen(plan.state().name(), plan.code());
        return plan;
    }

    /**
     * Takes the next revision of a plan inside the statement of somebody else, which locks the plan from then on; no row
     * when the council has adopted it.
     */
    public static Companion nextRevision(UUID planId) {
        return new Companion(NEXT_REVISION, 1, (update, first) -> update.setObject(first, planId));
    }

    /** Whether the caller sees all plans that may be changed. */
    public boolean areOpenShown() {
        return shown().containsAll(OPEN);
    }

    /**
     * All plans of the city, to be changed whatever their state and whoever asks, in an order that lets two that do so
     * wait for each other.
     */
    public List<Plan> lockAll() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The entities that carry an estimate of the plan. */
    @SuppressWarnings("unchecked")
    Set<UUID> entitiesWithEstimates(UUID planId) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        select distinct line.entity_id from estimate_line line
                          join action on action.id = line.action_id where action.plan_id = :plan""", UUID.class)
                .setParameter("plan", planId)
                .getResultList();
        return Set.copyOf(ids);
    }

    /** Positions of the levels on which an objective stands. */
    @SuppressWarnings("unchecked")
    Set<Integer> levelsWithObjectives(UUID planId) {
        List<Integer> levels = getEntityManager()
                .createNativeQuery(
                        "select distinct level from objective where plan_id = :plan and not withdrawn", Integer.class)
                .setParameter("plan", planId)
                .getResultList();
        return Set.copyOf(levels);
    }

    private void freeze() {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
        });
    }

    private Plan seen(UUID planId, LockModeType lock) {
        var plan = findByIdOptional(planId, lock).orElseThrow(() -> new NotFound("plan", planId));
        rights.now().demandSight(plan.state().name(), planId);
        return plan;
    }

    /** The plans that the caller sees. */
    List<Plan> page(String order, PageQuery page) {
        return find("state in ?1 order by " + order, shown())
                .page(page.number() - 1, page.size())
                .list();
    }

    /** How many plans the caller sees. */
    long countShown() {
        return count("state in ?1", shown());
    }

    private List<PlanState> shown() {
        return PlanStates.shownTo(rights.now().caller()).stream()
                .map(PlanState::valueOf)
                .toList();
    }

    Optional<Plan> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
