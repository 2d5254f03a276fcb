package eu.doelboom.backbone.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that this service keeps about a person. */
@Schema(name = "PersonExport", description = "Everything that this service keeps about a person.")
record PersonExport(
        @Schema(description = "The person") PersonView person,

        @Schema(description = "What is kept, place by place")
        List<Part> parts) {

    /** The records of one place. */
    @Schema(name = "PersonExportPart", description = "The records of one place of the register.")
    record Part(
            @Schema(description = "Place in the register of personal data", example = "audit")
            String place,

            @Schema(description = "The records as they are kept, newest first; at most 10000 of each place")
            List<?> records) {}
}
