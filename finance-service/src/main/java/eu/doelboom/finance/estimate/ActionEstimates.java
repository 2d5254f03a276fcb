package eu.doelboom.finance.estimate;

import java.util.List;

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

    Totals<TotalKey> totals() {
        return Totals.ofLines(lines);
    }

    Totals<ObjectiveKey> objectiveTotals() {
        return Totals.ofLines(lines, objectiveId);
    }
}
