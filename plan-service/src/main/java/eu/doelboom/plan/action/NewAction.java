package eu.doelboom.plan.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action to be added. */
@Schema(description = "An action to be added below an objective of the level right above the actions.")
record NewAction(
        @NotBlank @Size(max = 60) @Schema(description = "Free string of the city, unique in the plan", example = "AC0101")
        String code,

        @NotBlank @Size(max = 500) @Schema(description = "Short description", example = "De fietsbrug aan de Oude Kaai bouwen")
        String title,

        @Size(max = 20_000) @Schema(description = "Long description", example = "Van de Oude Kaai naar het station, met verlichting.")
        @Nullable String description,

        @Size(max = 20_000) @Schema(description = "Commentary", example = "Wacht op de vergunning.") @Nullable String comment,

        @Size(max = 60) @Schema(description = "External reporting code", example = "GHD-12") @Nullable String externalReportingCode,

        @Schema(description = "The council wants explicit reporting on it (prioritair)", example = "true")
        boolean priority,

        @Valid @Schema(description = "Term of realisation") ActionContent.@Nullable Period period,

        @Schema(
                description = "Department that carries it out; only the coordinator changes it",
                example = "5e1f7c2a-4444-4000-8000-000000000001")
        @Nullable UUID departmentId,

        @Size(min = 1, max = 200) @Schema(
                description = "Opaque identifier of the person who owns it, the subject of his token; only the"
                        + " coordinator changes it",
                example = "3d1f0c5e-7777-4000-8000-000000000001")
        @Nullable String ownerId,

        @NotNull @Schema(description = "The objective right above it", example = "5e1f7c2a-2222-4000-8000-000000000001")
        UUID objectiveId,

        @Size(max = EstimateList.MAX) @Schema(description = "Its estimates; may be absent, since not every action has earmarked money")
        @Nullable List<@NotNull @Valid NewEstimate> estimates) {

    ActionContent content() {
        return new ActionContent(
                code, title, description, comment, externalReportingCode, priority, period, departmentId, ownerId);
    }

    List<NewEstimate> givenEstimates() {
        return estimates == null ? List.of() : estimates;
    }
}
