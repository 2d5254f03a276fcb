package eu.doelboom.plan.multiyearplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level of a plan's tree. A city names its own levels and has as many as it needs. */
@Schema(description = "A level of the objective tree, from the top down. The last level is that of the actions.")
public record PlanLevel(
        @NotBlank @Size(max = 10) @Schema(description = "Short name, used as niveau in imports", example = "BD")
        String code,

        @NotNull @Valid @Schema(description = "Name of the level for people")
        LocalizedName name,

        @NotNull @Schema(description = "What the level is in the schemas M1 and the strategic note", example = "ACTION")
        LevelKind kind) {

    /** A name in the languages of the suite. */
    @Schema(description = "A name in Dutch and English.")
    public record LocalizedName(
            @NotBlank @Size(max = 80) @Schema(description = "In Dutch", example = "Beleidsdoelstelling")
            String nl,

            @NotBlank @Size(max = 80) @Schema(description = "In English", example = "Policy objective")
            String en) {}
}
