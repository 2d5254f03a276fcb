package eu.doelboom.plan.action;

import java.util.UUID;

/** Somebody changed the action, or the state of its plan, between the look at it and the statement that changes it. */
final class OvertakenChange extends RuntimeException {

    private final transient UUID planId;
    private final transient UUID actionId;

    OvertakenChange(UUID planId, UUID actionId) {
        super("Action %s was changed in between".formatted(actionId), null, false, false);
        this.planId = planId;
        this.actionId = actionId;
    }

    UUID planId() {
        return planId;
    }

    UUID actionId() {
        return actionId;
    }
}
