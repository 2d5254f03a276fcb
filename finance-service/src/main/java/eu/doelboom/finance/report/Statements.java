package eu.doelboom.finance.report;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Statements as of one moment: the revisions that they name and the figures that they hold belong together. */
@ApplicationScoped
class Statements {

    private final Bases bases;

    Statements(Bases bases) {
        this.bases = bases;
    }

    /** The statement of a plan; an entity, when named, must take part in the plan. */
    @Transactional
    Dated of(String planId, @Nullable String entityId) {
        var gathered = bases.frozen(planId).orElseThrow(() -> new NotFound("plan", planId));
        if (entityId != null) {
            gathered.plan().demandEntity(entityId);
        }
        return new Dated(gathered.plan(), EquilibriumStatement.of(gathered.basis()), entityId);
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
