package eu.doelboom.monitoring.right;

import eu.doelboom.edge.right.Caller;
import eu.doelboom.edge.right.PlanStates;
import java.util.List;

/**
 * What a caller may do in the follow-up, beyond the roles that an operation admits. Indicators stand on objectives, which
 * belong to the whole city: no place binds here.
 */
public record FollowUpRights(Caller caller) {

    public void demandSight(String planState, String planId) {
        PlanStates.demandShown(caller, planState, planId);
    }

    public boolean seeEveryPlan() {
        return PlanStates.areAllShownTo(caller);
    }

    /** The states of plans that the caller sees. */
    public List<String> shownStates() {
        return PlanStates.listShownTo(caller);
    }
}
