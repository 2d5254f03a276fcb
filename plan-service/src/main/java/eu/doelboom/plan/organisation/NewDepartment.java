package eu.doelboom.plan.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department to be added. */
@Schema(description = "A department (dienst) to be added to the city.")
record NewDepartment(
        @NotBlank @Size(max = 40) @Schema(
                description = "Free string of the city, unique among its departments; the claim departments of tokens"
                        + " names it, so it stays what it is",
                example = "MOBILITEIT")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Name of the department", example = "Dienst Mobiliteit")
        String name) {}
