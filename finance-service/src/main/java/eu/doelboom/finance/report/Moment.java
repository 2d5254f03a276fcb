package eu.doelboom.finance.report;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases.Gathered;
import eu.doelboom.finance.plan.Plan;
import org.jspecify.annotations.Nullable;

/** A plan and its figures as they were at one moment; the statement is reckoned once, and only when somebody shows it. */
final class Moment {

    private final Gathered gathered;
    private @Nullable EquilibriumStatement statement;

    Moment(Gathered gathered) {
        this.gathered = gathered;
    }

    Plan plan() {
        return gathered.plan();
    }

    synchronized EquilibriumStatement statement() {
        if (statement == null) {
            statement = EquilibriumStatement.of(gathered.basis());
        }
        return statement;
    }

    /** Both revisions, and how many revisions of the plan are missing: filling a gap moves figures under the same revision. */
    EntityTag tag() {
        long missing = plan().progress().missingRevisions();
        var revisions = plan().revision() + "-" + plan().noteRevision();
        return new EntityTag("\"" + (missing == 0 ? revisions : revisions + "-" + missing) + "\"");
    }
}
