package eu.doelboom.plan.objective;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objective to be added to the tree. */
@Schema(description = "An objective to be added. Without parent it stands at the top; else one level below its parent.")
record NewObjective(
        @NotBlank @Size(max = 60) @Schema(description = "Free string of the city, unique in the plan", example = "SD20102")
        String code,

        @NotBlank @Size(max = 500) @Schema(description = "Short description", example = "Een stad waar iedereen veilig fietst")
        String title,

        @Size(max = 20_000) @Schema(description = "Long description", example = "Van de Oude Kaai naar het station, met verlichting.")
        @Nullable String description,

        @Size(max = 20_000) @Schema(description = "Commentary", example = "Wacht op de vergunning.") @Nullable String comment,

        @Schema(description = "The council wants explicit reporting on it (prioritair)", example = "true")
        boolean priority,

        @Schema(description = "The objective right above it; absent at the top") @Nullable UUID parentId) {

    ObjectiveContent content() {
        return new ObjectiveContent(code, title, description, comment, priority);
    }
}
