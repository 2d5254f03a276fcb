package eu.doelboom.finance.projection;

import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.projection.ActionState.Booking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which rows must go and which must be there when states of actions replace the known ones. */
record LineDifference(List<LineDifference.OfAction> gone, List<LineDifference.OfAction> put) {

    private static final Booking UNBOOKED = new Booking(null, null);

    /** A line that stays as it was is in neither list: an action is told whole, though one line of it changed. */
    static LineDifference between(Map<String, KnownAction> known, List<ActionState> states) {
        var gone = new ArrayList<OfAction>();
        var put = new ArrayList<OfAction>();
        for (var state : states) {
            var actionId = state.estimates().actionId();
            var earlier = Objects.requireNonNullElseGet(known.get(actionId), () -> KnownAction.unknown(actionId));
            var before = byId(earlier.estimates(), earlier.bookings());
            var after = byId(state.estimates(), state.bookings());
            before.forEach((id, line) -> {
                if (!after.containsKey(id)) {
                    gone.add(line);
                }
            });
            after.forEach((id, line) -> {
                if (!line.equals(before.get(id))) {
                    put.add(line);
                }
            });
        }
        return new LineDifference(gone, put);
    }

    private static Map<String, OfAction> byId(ActionEstimates estimates, Map<String, Booking> bookings) {
        var lines = new LinkedHashMap<String, OfAction>();
        for (var line : estimates.lines()) {
            var booking = bookings.getOrDefault(line.id(), UNBOOKED);
            lines.put(line.id(), new OfAction(estimates.actionId(), line, booking));
        }
        return lines;
    }

    /** A line, the action it belongs to, and its booking. */
    record OfAction(String actionId, EstimateLine line, Booking booking) {}
}
