package eu.doelboom.plan.multiyearplan;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.right.PlanStates;
import eu.doelboom.plan.right.CallerRights;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of the city. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private final CallerRights rights;

    Plans(CallerRights rights) {
        this.rights = rights;
    }

    /** The plan, to be read; one that the caller does not see is not there. */
    public Plan demand(UUID planId) {
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
