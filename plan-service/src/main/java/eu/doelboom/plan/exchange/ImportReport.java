package eu.doelboom.plan.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(
        description = "What an import did, or would do when it was a dry run.",
        requiredProperties = {
            "dryRun",
            "rows",
            "objectivesCreated",
            "objectivesChanged",
            "actionsCreated",
            "actionsChanged",
            "unchanged",
            "estimates",
            "planRevision"
        })
record ImportReport(
        @Schema(description = "Nothing was stored", example = "true")
        boolean dryRun,

        @Schema(description = "Rows read, without the one that names the columns", example = "290")
        int rows,

        @Schema(description = "Objectives that are new", example = "31")
        int objectivesCreated,

        @Schema(description = "Objectives that changed", example = "0")
        int objectivesChanged,

        @Schema(description = "Actions that are new", example = "76")
        int actionsCreated,

        @Schema(description = "Actions that changed", example = "0")
        int actionsChanged,

        @Schema(description = "Elements that were as the file says already", example = "0")
        int unchanged,

        @Schema(description = "Estimate lines in the file", example = "1021")
        int estimates,

        @Schema(description = "Revision of the plan afterwards", example = "108")
        long planRevision) {}
