package eu.doelboom.backbone.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the schema of one city has come in this service. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far the schema of one city has come in this service.")
record MigrationView(
        @Schema(description = "Identifier of the city", example = "leiestede")
        String tenant,

        @Schema(description = "Where its migration stands; a city is served when it is DONE", example = "DONE")
        MigrationState state,

        @Schema(description = "Version reached; absent while that is not known", example = "107") @Nullable String version,

        @Schema(description = "Attempts that failed since the last success", example = "0")
        int failures,

        @Schema(
                description = "Kind of the last failure",
                example = "SQL state 42P07; the log of the service tells more")
        @Nullable String reason,

        @Schema(description = "Since when it stands there", example = "2026-03-02T09:15:00.120Z")
        Instant since) {

    static MigrationView of(Migration migration) {
        return new MigrationView(
                migration.tenant().value(),
                migration.state(),
                migration.version(),
                migration.attempts(),
                migration.reason(),
                migration.since());
    }
}
