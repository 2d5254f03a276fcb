package eu.doelboom.plan.organisation;

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

    Optional<BudgetEntity> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
