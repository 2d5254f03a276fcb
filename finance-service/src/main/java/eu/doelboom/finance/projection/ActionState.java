package eu.doelboom.finance.projection;

import eu.doelboom.finance.estimate.ActionEstimates;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action as of one revision of the plan: its money, and by what name a reader knows it. */
public record ActionState(
        ActionEstimates estimates, String code, String title, boolean withdrawn, Map<String, Booking> bookings) {

    /** Where the bookkeeping puts an estimate line; finance passes it on and reckons nothing with it. */
    public record Booking(
            @Nullable String account, @Nullable String policyField) {}
}
