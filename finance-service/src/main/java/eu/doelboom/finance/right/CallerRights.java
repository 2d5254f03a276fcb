package eu.doelboom.finance.right;

import eu.doelboom.edge.right.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** The rights of whoever sent the running request. */
@ApplicationScoped
public class CallerRights {

    private final CurrentCaller caller;

    CallerRights(CurrentCaller caller) {
        this.caller = caller;
    }

    public FinanceRights now() {
        return new FinanceRights(caller.get());
    }
}
