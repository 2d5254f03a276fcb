package eu.doelboom.finance.estimate;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The full state of one action's money as of one revision of the plan. A withdrawn action is one without lines. A later
 * revision replaces an earlier one whole; an earlier or equal one never has an effect.
 */
public record ActionEstimates(String actionId, String objectiveId, long revision, List<EstimateLine> lines) {

    public ActionEstimates {
        lines = List.copyOf(lines);
    }

    /** The state before anything was heard of an action. */
    public static ActionEstimates unknown(String actionId) {
        return new ActionEstimates(actionId, ObjectiveKey.WITHOUT_OBJECTIVE, 0, List.of());
    }

    public boolean isNewerThan(ActionEstimates other) {
        return revision > other.revision;
    }

    /** Adds the lines to the sums, each amount as it is or turned round. */
    void count(UnaryOperator<Money> turned, Totals.Sum<TotalKey> yearly, Totals.Sum<ObjectiveKey> byObjective) {
        for (var line : lines) {
            var amount = turned.apply(line.amount());
            yearly.add(line.totalKey(), amount);
            byObjective.add(line.objectiveKey(objectiveId), amount);
        }
    }
}
