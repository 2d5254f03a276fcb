package eu.doelboom.plan.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget entity to be added. */
@Schema(description = "A budget entity (budgettaire entiteit) to be added to the authority.")
record NewBudgetEntity(
        @NotBlank @Size(max = 40) @Schema(description = "Free string of the city, unique among its entities", example = "STAD")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Name of the entity", example = "Stad Leiestede")
        String name,

        @NotNull @Schema(
                description = "Kind of authority; municipality, OCMW and province are judged together in the norms",
                example = "MUNICIPALITY")
        EntityKind kind,

        @Pattern(regexp = "[01][0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3}", message = "must be an enterprise number (KBO)")
        @Schema(description = "Enterprise number (KBO)", example = "0207.725.203")
        @Nullable String enterpriseNumber,

        @Pattern(regexp = "[0-9]{5}", message = "must have five digits") @Schema(description = "NIS code", example = "44021")
        @Nullable String nisCode) {}
