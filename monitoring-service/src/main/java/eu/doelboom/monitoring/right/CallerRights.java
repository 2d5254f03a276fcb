package eu.doelboom.monitoring.right;

import eu.doelboom.edge.right.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** The rights of whoever sent the running request. */
@ApplicationScoped
public class CallerRights {

    private final CurrentCaller caller;

    CallerRights(CurrentCaller caller) {
        this.caller = caller;
    }

    public FollowUpRights now() {
        return new FollowUpRights(caller.get());
    }
}
