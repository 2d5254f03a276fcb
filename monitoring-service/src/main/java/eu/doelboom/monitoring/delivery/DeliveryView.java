package eu.doelboom.monitoring.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delivery as the log shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WebhookDelivery",
        description = "An event on its way to a webhook, or arrived, or parked.",
        requiredProperties = {"id", "eventId", "eventType", "state", "attempts", "createdAt"})
record DeliveryView(
        @Schema(description = "Identifier", example = "c6a8dd22-2a6e-4b5c-8f46-5b5a3f0c9d10")
        UUID id,

        @Schema(description = "The event; sent as webhook-id", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        String eventId,

        @Schema(description = "Kind of event", example = "finance.equilibria.notify.changed")
        String eventType,

        @Schema(description = "The plan that it is about", example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01") @Nullable String planId,

        @Schema(description = "Where it stands", example = "DELIVERED")
        DeliveryState state,

        @Schema(description = "How often it has been posted", example = "1")
        int attempts,

        @Schema(description = "HTTP status of the last answer; absent without one", example = "204") @Nullable Integer status,

        @Schema(description = "Why there was no answer the last time", example = "the connection was refused") @Nullable String failure,

        @Schema(description = "When the event was heard", example = "2026-03-02T09:15:00Z")
        Instant createdAt,

        @Schema(description = "When it arrived or was parked", example = "2026-03-02T09:15:01Z") @Nullable Instant endedAt,

        @Schema(description = "When it is posted next", example = "2026-03-02T09:15:05Z") @Nullable Instant dueAt,

        @Schema(description = "The delivery that this one repeats", example = "8a52a2a4-0ffd-4c28-9b4c-3b6f5f7f0f3a")
        @Nullable UUID replayOf) {

    static DeliveryView of(Object[] row) {
        return new DeliveryView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                DeliveryState.valueOf((String) row[4]),
                ((Number) row[5]).intValue(),
                row[6] == null ? null : ((Number) row[6]).intValue(),
                (String) row[7],
                (Instant) row[8],
                (Instant) row[9],
                (Instant) row[10],
                (UUID) row[11]);
    }
}
