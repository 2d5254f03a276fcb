package eu.doelboom.finance.report;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Statements as of one moment: the revisions that they name and the figures that they hold belong together. */
@ApplicationScoped
class Statements {

    private final Database database;
    private final Plans plans;
    private final Bases bases;

    Statements(Database database, Plans plans, Bases bases) {
        this.database = database;
        this.plans = plans;
        this.bases = bases;
    }

    /** The statement of a plan; an entity, when named, must take part in the plan. */
    @Transactional
    Dated of(String planId, @Nullable String entityId) {
        database.freeze();
        var plan = plans.demand(planId);
        if (entityId != null) {
            entityId = plan.demandEntity(entityId).id();
        }
        return new Dated(plan, EquilibriumStatement.of(bases.of(plan)), entityId);
    }

    /** A statement, the plan as it was then, and the entity that was asked for. */
    record Dated(
            Plan plan,
            EquilibriumStatement statement,
            @Nullable String entityId) {

        EntityTag tag() {
            return new EntityTag("\"%d-%d\"".formatted(plan.revision(), plan.noteRevision()));
        }

        EquilibriumView equilibrium() {
            return EquilibriumView.of(plan, statement, entityId);
        }

        DebtView debts() {
            return DebtView.of(plan, statement.yearsOf(entityId), entityId);
        }
    }
}
