package eu.doelboom.backbone.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the verifier found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AuditVerification",
        description = "Whether every entry of the trail is what it was when it was written.",
        requiredProperties = {"intact", "entries", "overdue", "head"})
record VerificationView(
        @Schema(description = "Whether the whole chain holds and nothing waits too long for its seal")
        boolean intact,

        @Schema(description = "Entries that hold, from the first one on", example = "1842")
        long entries,

        @Schema(description = "Entries that should have been sealed by now and are not", example = "0")
        long overdue,

        @Schema(
                description =
                        "Hash of the last entry that holds. Keep it elsewhere: given as hash with its number, it shows"
                                + " later that nothing was cut off",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String head,

        @Schema(description = "Number of the first entry that does not hold; absent when all do", example = "17")
        @Nullable Long broken,

        @Schema(description = "What is wrong with it", example = "the hash is not that of its values") @Nullable String reason) {}
