package eu.doelboom.backbone.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An export of everything that this service holds of a city.")
record ExportView(
        @Schema(description = "Identifier of the export", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        UUID id,

        @Schema(description = "Identifier of the city", example = "leiestede")
        String tenant,

        @Schema(description = "Where it stands", example = "PROCESSING")
        ExportState state,

        @Schema(description = "When it was asked for", example = "2026-03-02T09:15:00.120Z")
        Instant requestedAt,

        @Schema(description = "When it ended; absent before", example = "2026-03-02T09:15:04.310Z") @Nullable Instant endedAt,

        @Schema(description = "Tables of the city; 0 before it has begun", example = "14")
        int tablesTotal,

        @Schema(description = "Tables that are written", example = "9")
        int tablesDone,

        @Schema(description = "Rows that are written", example = "48211")
        long rows,

        @Schema(description = "Size of the file; absent before it is there", example = "1204224") @Nullable Long bytes) {

    static ExportView of(ExportTask task) {
        return new ExportView(
                task.id(),
                task.tenant().value(),
                task.state(),
                task.requestedAt(),
                task.endedAt(),
                task.tablesTotal(),
                task.tablesDone(),
                task.rows(),
                task.state() == ExportState.DONE ? task.bytes() : null);
    }
}
