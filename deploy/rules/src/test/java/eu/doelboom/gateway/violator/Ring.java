package eu.doelboom.gateway.violator;

import eu.doelboom.gateway.violatortwo.Back;

/** Breaks the rule against cycles. */
public class Ring {
    public Back back() {
        return new Back();
    }
}
