package eu.doelboom.plan.violatortwo;

import eu.doelboom.plan.violator.Ring;

/** Breaks the rule against cycles. */
public class Back {
    public Ring ring() {
        return new Ring();
    }
}
