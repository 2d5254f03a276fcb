package eu.doelboom.plan.change;

import eu.doelboom.backbone.database.Companion;
import java.util.List;
import java.util.UUID;

/**
 * Something happened to a plan: one change, or the many of one import, in the order of their revisions.
 *
 * @param unwritten what of it is still to be written to the database, in the statement that tells it
 */
public record PlanChanged(UUID planId, List<ElementChange> changes, List<Companion> unwritten) {

    /** The many changes of one import, all of them written. */
    public static PlanChanged many(UUID planId, List<ElementChange> changes) {
        return new PlanChanged(planId, changes, List.of());
    }

    /** One change, written. */
    public static PlanChanged one(UUID planId, ElementChange change) {
        return one(planId, change, List.of());
    }

    /** One change. */
    public static PlanChanged one(UUID planId, ElementChange change, List<Companion> unwritten) {
        return new PlanChanged(planId, List.of(change), unwritten);
    }

    /** The revision that the plan has reached with it. */
    public long revision() {
        return changes.get(changes.size() - 1).revision();
    }
}
