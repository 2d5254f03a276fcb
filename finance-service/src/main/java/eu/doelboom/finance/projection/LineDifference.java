package eu.doelboom.finance.projection;

import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.projection.ActionState.Booking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which rows must go and which must be there when states of actions replace the known ones. */
record LineDifference(List<LineDifference.OfAction> gone, List<LineDifference.OfAction> put) {

    private static final Booking UNBOOKED = new Booking(null, null);

    static LineDifference between(Map<String, ActionEstimates> known, List<ActionState> states) {
        var gone = new ArrayList<OfAction>();
        var put = new ArrayList<OfAction>();
        for (var state : states) {
            var after = state.estimates();
            var before = Objects.requireNonNullElseGet(
                    known.get(after.actionId()), () -> ActionEstimates.unknown(after.actionId()));
            var kept = after.lines().stream().map(EstimateLine::id).collect(Collectors.toSet());
            before.lines().stream()
                    .filter(line -> !kept.contains(line.id()))
                    .forEach(line -> gone.add(new OfAction(after.actionId(), line, UNBOOKED)));
            after.lines().stream()
                    .map(line -> new OfAction(
                            after.actionId(), line, state.bookings().getOrDefault(line.id(), UNBOOKED)))
                    .forEach(put::add);
        }
        return new LineDifference(gone, put);
    }

    /** A line and the action it belongs to. */
    record OfAction(String actionId, EstimateLine line, Booking booking) {}
}
