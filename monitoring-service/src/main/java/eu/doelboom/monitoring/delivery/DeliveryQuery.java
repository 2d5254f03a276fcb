package eu.doelboom.monitoring.delivery;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries the caller wants to see. */
class DeliveryQuery {

    @QueryParam("state")
    @Pattern(regexp = "WAITING|DELIVERED|PARKED", message = "must be WAITING, DELIVERED or PARKED") @Parameter(description = "Only deliveries in this state: WAITING, DELIVERED or PARKED", example = "PARKED")
    @Nullable String state;

    @Nullable DeliveryState state() {
        return state == null ? null : DeliveryState.valueOf(state);
    }
}
