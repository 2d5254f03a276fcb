package eu.doelboom.gateway.violatortwo;

import eu.doelboom.gateway.violator.Ring;

/** Breaks the rule against cycles. */
public class Back {
    public Ring ring() {
        return new Ring();
    }
}
