package eu.doelboom.plan.multiyearplan;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of the city. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** The plan, to be read. */
    public Plan demand(UUID planId) {
        return findByIdOptional(planId).orElseThrow(() -> new NotFound("plan", planId));
    }

    /** The plan, to be changed: others who want to change it wait until this transaction ends. */
    public Plan lock(UUID planId) {
        return findByIdOptional(planId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("plan", planId));
    }

    List<Plan> page(String order, PageQuery page) {
        return find("order by " + order).page(page.number() - 1, page.size()).list();
    }

    Optional<Plan> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
