package eu.doelboom.plan.objective;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an objective is to hang. */
@Schema(description = "Where an objective is to hang; without parent it goes to the top.")
record ObjectiveMove(
        @Schema(description = "The new parent, one level above it", example = "5e1f7c2a-2222-4000-8000-000000000009")
        @Nullable UUID parentId) {}
