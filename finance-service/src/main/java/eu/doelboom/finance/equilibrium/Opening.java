package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.debt.OpeningDebt;

/** What an entity brings into the first year of the plan: its cumulative result and its debt on 1 January. */
public record Opening(PreviousResult result, OpeningDebt debt) {

    public static final Opening NONE = new Opening(PreviousResult.NONE, OpeningDebt.NONE);

    Opening plus(Opening other) {
        return new Opening(result.plus(other.result), debt.plus(other.debt));
    }
}
