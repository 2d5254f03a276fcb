package eu.doelboom.monitoring.violator;

import eu.doelboom.monitoring.violatortwo.Back;

/** Breaks the rule against cycles. */
public class Ring {
    public Back back() {
        return new Back();
    }
}
