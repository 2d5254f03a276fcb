package eu.doelboom.finance.violator;

import eu.doelboom.finance.violatortwo.Back;

/** Breaks the rule against cycles. */
public class Ring {
    public Back back() {
        return new Back();
    }
}
