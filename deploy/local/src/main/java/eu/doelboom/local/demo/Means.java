package eu.doelboom.local.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a city spends and receives through its actions in a year, and how that is shared out among them. */
record Means(Map<Purse, List<Long>> yearlyCents) {
    private static final long STEP = 10_000L;
    private static final int YEARS = Money.YEARS;

    /** Shares every purse out by weight among the actions of each year, in hundreds of euros. */
    List<Estimate> shareOut(List<ActionSeed> actions) {
        var estimates = new ArrayList<Estimate>();
        var weights = weights(actions);
        for (var action : actions) {
            for (var purse : Purse.values()) {
                if (action.weight(purse) > 0) {
                    estimates.add(estimate(action, purse, weights));
                }
            }
        }
        return estimates;
    }

    private Map<Purse, long[]> weights(List<ActionSeed> actions) {
        var weights = new EnumMap<Purse, long[]>(Purse.class);
        for (var purse : Purse.values()) {
            var years = new long[YEARS];
            for (var year = 0; year < YEARS; year++) {
                var active = Tree.FIRST_YEAR + year;
                years[year] = actions.stream()
                        .filter(action -> action.isActiveIn(active))
                        .mapToLong(action -> action.weight(purse))
                        .sum();
            }
            weights.put(purse, years);
        }
        return weights;
    }

    private Estimate estimate(ActionSeed action, Purse purse, Map<Purse, long[]> weights) {
        var totals = yearlyCents.getOrDefault(purse, Money.level(0));
        var sums = weights.getOrDefault(purse, new long[YEARS]);
        var cents = new ArrayList<Long>();
        for (var year = 0; year < YEARS; year++) {
            var share = action.isActiveIn(Tree.FIRST_YEAR + year)
                    ? totals.get(year) / STEP * action.weight(purse) / sums[year] * STEP
                    : 0;
            cents.add(share);
        }
        var programme = action.programme();
        return new Estimate(action.action(), purse, programme.entity(), programme.policyField(), List.copyOf(cents));
    }
}
