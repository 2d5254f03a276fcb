package eu.doelboom.monitoring.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a merge patch on a webhook; the fields are those of a new one, none of them required. */
@Schema(
        description =
                "JSON merge patch: absent fields stay, null takes a field away, eventTypes is replaced as a whole.")
record WebhookChange(
        @Schema(description = "Where events are posted; https", example = "https://erp.leiestede.example/hooks/plans")
        @Nullable String url,

        @Schema(nullable = true, description = "What it is for", example = "ERP: budget lines follow the plan")
        @Nullable String description,

        @Schema(description = "Kinds of event", example = "[\"finance.equilibria.notify.changed\"]") @Nullable List<String> eventTypes,

        @Schema(
                nullable = true,
                description = "Only events of this plan; null for all plans",
                example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01")
        @Nullable String planId,

        @Schema(description = "ACTIVE or PAUSED; ACTIVE also ends a suspension", example = "PAUSED") @Nullable String state) {}
