package eu.doelboom.plan.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department as callers see it. */
@Schema(
        description = "A department of the city, which carries out actions.",
        requiredProperties = {"id", "code", "name", "revision"})
record DepartmentView(
        @Schema(description = "Opaque identifier", example = "5e1f7c2a-4444-4000-8000-000000000001")
        UUID id,

        @Schema(description = "Free string of the city", example = "MOBILITEIT")
        String code,

        @Schema(description = "Name", example = "Dienst Mobiliteit")
        String name,

        @Schema(description = "Grows with every change; its ETag", example = "0")
        long revision) {

    static DepartmentView of(Department department) {
        return new DepartmentView(department.id(), department.code(), department.name(), department.revision());
    }
}
