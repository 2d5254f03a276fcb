package eu.doelboom.monitoring.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is posted once more. */
@Schema(name = "WebhookReplay", description = "How many deliveries are posted once more.")
record ReplayView(
        @Schema(description = "Deliveries that wait to be posted again", example = "12")
        int deliveries) {}
