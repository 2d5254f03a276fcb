package eu.doelboom.plan.right;

import eu.doelboom.edge.right.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** The rights of whoever sent the running request. */
@ApplicationScoped
public class CallerRights {

    private final CurrentCaller caller;

    CallerRights(CurrentCaller caller) {
        this.caller = caller;
    }

    public PlanRights now() {
        return new PlanRights(caller.get());
    }
}
