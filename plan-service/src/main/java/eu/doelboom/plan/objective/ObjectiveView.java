package eu.doelboom.plan.objective;

import eu.doelboom.plan.multiyearplan.LevelKind;
import eu.doelboom.plan.multiyearplan.Plan;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objective as callers see it. */
@Schema(
        description = "An element of the objective tree above the actions.",
        requiredProperties = {
            "id",
            "code",
            "title",
            "level",
            "kind",
            "priority",
            "withdrawn",
            "revision",
            "planRevision"
        })
record ObjectiveView(
        @Schema(description = "Opaque identifier", example = "5e1f7c2a-2222-4000-8000-000000000001")
        UUID id,

        @Schema(description = "Free string of the city, unique in the plan", example = "SD20102")
        String code,

        @Schema(description = "Short description", example = "Een stad waar iedereen veilig fietst")
        String title,

        @Schema(description = "Long description", example = "Van de Oude Kaai naar het station, met verlichting.")
        @Nullable String description,

        @Schema(description = "Commentary", example = "Wacht op de vergunning.") @Nullable String comment,

        @Schema(description = "Position of its level, from 1 at the top", example = "3")
        int level,

        @Schema(description = "What its level is in the schemas", example = "POLICY_OBJECTIVE")
        LevelKind kind,

        @Schema(description = "The objective right above it; absent at the top") @Nullable UUID parentId,

        @Schema(description = "The council wants explicit reporting on it", example = "true")
        boolean priority,

        @Schema(description = "Taken out of the plan", example = "false")
        boolean withdrawn,

        @Schema(description = "Revision of the plan in which it last changed; its ETag", example = "12")
        long revision,

        @Schema(description = "Revision of the plan that this answer stands for", example = "2631")
        long planRevision) {

    static ObjectiveView of(Objective objective, Plan plan) {
        var content = objective.content();
        return new ObjectiveView(
                objective.id(),
                objective.code(),
                objective.title(),
                content.description(),
                content.comment(),
                objective.level(),
                plan.level(objective.level()).kind(),
                objective.parentId(),
                objective.priority(),
                objective.withdrawn(),
                objective.revision(),
                plan.revision());
    }
}
