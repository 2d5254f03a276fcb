package eu.doelboom.finance.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What arrived states of actions do to a plan: the states that count, and the <em>difference</em> they make to the totals.
 * Of each action only the newest state counts, and only when newer than the one already known; therefore states may
 * arrive twice, late, or in any order and grouping, and the totals end up the same.
 */
public record EstimateChange(
        List<ActionEstimates> accepted, Totals<TotalKey> yearly, Totals<ObjectiveKey> byObjective) {

    /** The change from the known states, by action, to the arrived ones. */
    public static EstimateChange between(Map<String, ActionEstimates> known, Collection<ActionEstimates> arrived) {
        var accepted = newest(arrived).stream()
                .filter(state -> state.isNewerThan(before(known, state)))
                .toList();
        var yearly = new Totals.Sum<TotalKey>();
        var byObjective = new Totals.Sum<ObjectiveKey>();
        for (var after : accepted) {
            after.count(UnaryOperator.identity(), yearly, byObjective);
            before(known, after).count(Money::negated, yearly, byObjective);
        }
        return new EstimateChange(accepted, yearly.totals(), byObjective.totals());
    }

    private static Collection<ActionEstimates> newest(Collection<ActionEstimates> arrived) {
        var newest = new HashMap<String, ActionEstimates>();
        for (var state : arrived) {
            newest.merge(state.actionId(), state, (one, other) -> other.isNewerThan(one) ? other : one);
        }
        return newest.values();
    }

    private static ActionEstimates before(Map<String, ActionEstimates> known, ActionEstimates state) {
        return Objects.requireNonNullElseGet(
                known.get(state.actionId()), () -> ActionEstimates.unknown(state.actionId()));
    }
}
