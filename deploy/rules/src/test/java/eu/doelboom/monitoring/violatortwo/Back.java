package eu.doelboom.monitoring.violatortwo;

import eu.doelboom.monitoring.violator.Ring;

/** Breaks the rule against cycles. */
public class Back {
    public Ring ring() {
        return new Ring();
    }
}
