package eu.doelboom.plan.action;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an action is to hang. */
@Schema(description = "Where an action is to hang.")
record ActionMove(
        @NotNull @Schema(description = "The objective that it comes below", example = "5e1f7c2a-2222-4000-8000-000000000009")
        UUID objectiveId) {}
