package eu.doelboom.plan.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a department may be changed. */
@Schema(name = "DepartmentChange", description = "The changeable part of a department, as a JSON merge patch.")
record DepartmentContent(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the department", example = "Dienst Mobiliteit")
        String name) {}
