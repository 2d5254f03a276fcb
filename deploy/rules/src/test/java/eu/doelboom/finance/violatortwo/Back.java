package eu.doelboom.finance.violatortwo;

import eu.doelboom.finance.violator.Ring;

/** Breaks the rule against cycles. */
public class Back {
    public Ring ring() {
        return new Ring();
    }
}
