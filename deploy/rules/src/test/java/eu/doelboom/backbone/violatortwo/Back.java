package eu.doelboom.backbone.violatortwo;

import eu.doelboom.backbone.violator.Ring;

/** Breaks the rule against cycles. */
public class Back {
    public Ring ring() {
        return new Ring();
    }
}
