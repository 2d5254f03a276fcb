package eu.doelboom.backbone.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the erasure of a person did. */
@Schema(name = "Erasure", description = "What the erasure of a person did; his history stays under the pseudonym.")
record ErasureView(
        @Schema(
                description = "The pseudonym, which now belongs to nobody",
                example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        String id,

        @Schema(description = "Where his name stood in records of its own and was replaced by the pseudonym")
        List<Place> replaced,

        @Schema(description = "Where his name still stands inside free text, which only a person can judge")
        List<Place> mentioned) {

    /** Records of one kind. */
    @Schema(name = "ErasurePlace", description = "Records of one kind and their number.")
    record Place(
            @Schema(description = "Place in the register, or table and column", example = "indicator.definition")
            String place,

            @Schema(description = "How many records", example = "2")
            long records) {}
}
