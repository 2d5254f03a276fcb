package eu.doelboom.plan.violator;

import eu.doelboom.finance.violatortwo.Back;

/** Knows another service. */
class Neighbour {
    Back neighbour = new Back();
}
