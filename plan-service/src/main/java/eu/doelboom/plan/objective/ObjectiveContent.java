package eu.doelboom.plan.objective;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of an objective may be changed in place. */
@Schema(name = "ObjectiveContent", description = "The changeable part of an objective.")
public record ObjectiveContent(
        @NotBlank @Size(max = 60) @Schema(description = "Free string of the city, unique in the plan", example = "SD20102")
        String code,

        @NotBlank @Size(max = 500) @Schema(description = "Short description", example = "Een stad waar iedereen veilig fietst")
        String title,

        @Size(max = 20_000) @Schema(description = "Long description", example = "Van de Oude Kaai naar het station, met verlichting.")
        @Nullable String description,

        @Size(max = 20_000) @Schema(description = "Commentary", example = "Wacht op de vergunning.") @Nullable String comment,

        @Schema(description = "The council wants explicit reporting on it (prioritair)", example = "true")
        boolean priority) {}
