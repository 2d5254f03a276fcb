package eu.doelboom.finance.violator;

import eu.doelboom.plan.violatortwo.Back;

/** Knows another service. */
class Neighbour {
    Back neighbour = new Back();
}
