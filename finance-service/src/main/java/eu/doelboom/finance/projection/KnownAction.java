package eu.doelboom.finance.projection;

import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.projection.ActionState.Booking;
import java.util.Map;

/** What is kept of an action before a change: its money, and where the bookkeeping puts every line of it. */
record KnownAction(ActionEstimates estimates, Map<String, Booking> bookings) {

    /** An action before anything was heard of it. */
    static KnownAction unknown(String actionId) {
        return new KnownAction(ActionEstimates.unknown(actionId), Map.of());
    }
}
