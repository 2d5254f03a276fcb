package eu.doelboom.plan.organisation;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The departments of the city. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, UUID> {

    Department demand(UUID departmentId) {
        return findByIdOptional(departmentId).orElseThrow(() -> new NotFound("department", departmentId));
    }

    /** The department, to be changed: nobody else changes it until this transaction ends. */
    Department lock(UUID departmentId) {
        return findByIdOptional(departmentId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("department", departmentId));
    }

    /** Refuses a body that names a department which the city does not have. */
    public void mustKnow(UUID departmentId, String field) {
        if (findByIdOptional(departmentId).isEmpty()) {
            throw new InvalidInput(Issue.unknownReference("body", field, "no such department", departmentId));
        }
    }

    List<Department> page(String order, PageQuery page) {
        return find("order by " + order).page(page.number() - 1, page.size()).list();
    }

    Optional<Department> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
