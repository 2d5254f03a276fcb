package eu.doelboom.finance.report;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.finance.equilibrium.Basis;
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
        return new Dated(gathered.plan(), gathered.basis(), entityId);
    }

    /** A plan and the basis of its statement as they were then, and the entity that was asked for; reckoned when shown. */
    record Dated(Plan plan, Basis basis, @Nullable String entityId) {

        /** Both revisions, and how many revisions of the plan are missing: filling a gap moves figures under the same revision. */
        EntityTag tag() {
            long missing = plan.progress().missingRevisions();
            var revisions = "%d-%d".formatted(plan.revision(), plan.noteRevision());
            return new EntityTag("\"%s\"".formatted(missing == 0 ? revisions : revisions + "-" + missing));
        }

        EquilibriumView equilibrium() {
            return EquilibriumView.of(plan, EquilibriumStatement.of(basis), entityId);
        }

        DebtView debts() {
            return DebtView.of(plan, EquilibriumStatement.of(basis).yearsOf(entityId), entityId);
        }
    }
}
