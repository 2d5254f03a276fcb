package eu.doelboom.backbone.violator;

import eu.doelboom.backbone.violatortwo.Back;

/** Breaks the rule against cycles. */
public class Ring {
    public Back back() {
        return new Back();
    }
}
