package eu.doelboom.finance.report;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.right.CallerRights;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Statements as of one moment: the revisions that they name and the figures that they hold belong together. */
@ApplicationScoped
class Statements {

    private final AwaitedRevisions revisions;
    private final Bases bases;
    private final CallerRights rights;

    Statements(AwaitedRevisions revisions, Bases bases, CallerRights rights) {
        this.revisions = revisions;
        this.bases = bases;
        this.rights = rights;
    }

    /**
     * The statement of a plan that the caller sees; an entity, when named, must take part in the plan.
     *
     * @param atLeast a revision of the plan that the figures must contain; waited for when they do not yet
     */
    Dated of(String planId, @Nullable Long atLeast, @Nullable String entityId) {
        var readers = atLeast == null ? WokenReaders.alone() : revisions.await(planId, atLeast);
        var moment = readers.see(() -> moment(planId));
        rights.now().demandSight(moment.plan().state(), planId);
        if (entityId != null) {
            moment.plan().demandEntity(entityId);
        }
        return new Dated(moment, entityId);
    }

    private Moment moment(String planId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bases.frozen(planId))
                .map(Moment::new)
                .orElseThrow(() -> new NotFound("plan", planId));
    }

    /** The figures of a moment, and the entity that was asked for. */
    record Dated(Moment moment, @Nullable String entityId) {

        EntityTag tag() {
            return moment.tag();
        }

        EquilibriumView equilibrium() {
            return EquilibriumView.of(moment.plan(), moment.statement(), entityId);
        }

        DebtView debts() {
            return DebtView.of(moment.plan(), moment.statement().yearsOf(entityId), entityId);
        }
    }
}
