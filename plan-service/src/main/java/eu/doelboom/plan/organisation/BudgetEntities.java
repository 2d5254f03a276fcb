package eu.doelboom.plan.organisation;

import eu.doelboom.edge.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The budget entities of the city. */
@ApplicationScoped
public class BudgetEntities implements PanacheRepositoryBase<BudgetEntity, UUID> {

    public List<BudgetEntity> inOrder() {
        return list("order by code");
    }

    List<BudgetEntity> page(String order, PageQuery page) {
        return find("order by " + order).page(page.number() - 1, page.size()).list();
    }

    Optional<BudgetEntity> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
