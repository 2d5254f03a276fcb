package eu.doelboom.plan.change;

import java.util.List;
import java.util.UUID;

/** Something happened to a plan: one change, or the many of one import, in the order of their revisions. */
public record PlanChanged(UUID planId, List<ElementChange> changes) {

    /** The many changes of one import. */
    public static PlanChanged many(UUID planId, List<ElementChange> changes) {
        return new PlanChanged(planId, changes);
    }

    /** One change. */
    public static PlanChanged one(UUID planId, ElementChange change) {
        return new PlanChanged(planId, List.of(change));
    }

    /** The revision that the plan has reached with it. */
    public long revision() {
        return changes.get(changes.size() - 1).revision();
    }
}
