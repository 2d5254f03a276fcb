package eu.doelboom.monitoring.delivery;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be posted once more. */
@Schema(description = "What is to be posted once more: everything from an event on, or everything that was parked.")
record NewReplay(
        @Schema(
                nullable = true,
                description = "From the delivery of this event on; everything parked when absent",
                example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        @Size(max = 80) @Nullable String fromEventId) {}
