package eu.doelboom.monitoring.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its city sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Webhook",
        description = "A system of the city that is told of events over HTTP.",
        requiredProperties = {"id", "url", "eventTypes", "state", "createdBy", "createdAt", "revision"})
record WebhookView(
        @Schema(description = "Identifier", example = "6a1f3f0e-52c0-4b53-9a55-0d7f6a3a9b11")
        UUID id,

        @Schema(description = "Where events are posted", example = "https://erp.leiestede.example/hooks/plans")
        String url,

        @Schema(description = "What it is for", example = "ERP: budget lines follow the plan") @Nullable String description,

        @Schema(description = "Kinds of event that it is told of", example = "[\"finance.equilibria.notify.changed\"]")
        List<String> eventTypes,

        @Schema(description = "Only events of this plan", example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01") @Nullable String planId,

        @Schema(description = "Whether it is told of events", example = "ACTIVE")
        WebhookState state,

        @Schema(description = "Why it is suspended", example = "More than 10000 deliveries waited") @Nullable String reason,

        @Schema(description = "Who made it", example = "an.peeters@leiestede.example")
        String createdBy,

        @Schema(description = "When it was made", example = "2026-03-02T09:15:00Z")
        Instant createdAt,

        @Schema(description = "Grows with every change of the webhook", example = "1")
        long revision,

        @Schema(
                description = "Signs every delivery; only in the answer that made the webhook or renewed the secret",
                example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD1VFkjUlLJQQ=")
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable Secret secret) {
        var content = webhook.content();
        return new WebhookView(
                webhook.id(),
                content.url(),
                content.description(),
                content.eventTypes(),
                content.planId(),
                webhook.state(),
                webhook.reason(),
                webhook.createdBy(),
                webhook.createdAt(),
                webhook.revision(),
                secret == null ? null : secret.value());
    }
}
