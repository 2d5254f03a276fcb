package eu.doelboom.monitoring.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a city decides about a webhook. */
@Schema(description = "A webhook to be made.")
record NewWebhook(
        @Schema(description = "Where events are posted; https", example = "https://erp.leiestede.example/hooks/plans")
        @NotBlank @Size(max = 2000) String url,

        @Schema(nullable = true, description = "What it is for", example = "ERP: budget lines follow the plan")
        @Size(max = 400) @Nullable String description,

        @Schema(
                description = "Kinds of event: plan.plans.notify.changed, plan.objectives.notify.changed,"
                        + " plan.actions.notify.changed, finance.equilibria.notify.changed,"
                        + " monitoring.indicators.notify.changed",
                example = "[\"finance.equilibria.notify.changed\"]")
        @NotNull @NotEmpty @Size(max = 20) List<String> eventTypes,

        @Schema(
                nullable = true,
                description = "Only events of this plan; of all plans when absent",
                example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01")
        @Size(max = 64) @Nullable String planId,

        @Schema(
                nullable = true,
                description = "ACTIVE or PAUSED; ACTIVE when absent. ACTIVE also ends a suspension",
                example = "ACTIVE")
        @Pattern(regexp = "ACTIVE|PAUSED", message = "must be ACTIVE or PAUSED") @Nullable String state) {

    boolean startsPaused() {
        return "PAUSED".equals(state);
    }
}
