package eu.doelboom.finance.recomputation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison as it is shown. */
@Schema(
        name = "Recomputation",
        description =
                "A comparison of the running totals, that every figure is reckoned from, with the sum of all lines.",
        requiredProperties = {"id", "planId", "state", "doneAt", "planRevision", "noteRevision", "equal", "differences"
        })
record RecomputationView(
        @Schema(description = "Identifier") String id,

        @Schema(description = "The plan") String planId,

        @Schema(description = "Always DONE: a comparison takes a moment", example = "DONE")
        String state,

        @Schema(description = "When it was made") Instant doneAt,

        @Schema(description = "Revision of the plan that was compared", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note that was compared", example = "7")
        long noteRevision,

        @Schema(description = "Whether every total is what its lines add up to")
        boolean equal,

        @Schema(description = "The totals that are not; empty when equal. At most 500 are listed.")
        List<Difference> differences) {}
