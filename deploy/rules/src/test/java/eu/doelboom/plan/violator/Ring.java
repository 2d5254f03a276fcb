package eu.doelboom.plan.violator;

import eu.doelboom.plan.violatortwo.Back;

/** Breaks the rule against cycles. */
public class Ring {
    public Back back() {
        return new Back();
    }
}
