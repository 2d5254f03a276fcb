package eu.doelboom.backbone.schema;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far all cities of this service have come. */
@Schema(description = "How far the schemas of all cities have come in this service.")
record MigrationSummaryView(
        @Schema(description = "Version that this release brings every city to", example = "107")
        String version,

        @Schema(description = "Cities in all", example = "300")
        int total,

        @Schema(description = "Cities that are up to date and served", example = "297")
        int done,

        @Schema(description = "Cities that are being migrated", example = "2")
        int running,

        @Schema(description = "Cities whose turn comes", example = "0")
        int waiting,

        @Schema(description = "Cities that could not be migrated and are tried again", example = "1")
        int failed) {

    static MigrationSummaryView of(Migrations migrations) {
        return new MigrationSummaryView(
                migrations.version(),
                migrations.all().size(),
                migrations.count(MigrationState.DONE),
                migrations.count(MigrationState.RUNNING),
                migrations.count(MigrationState.WAITING),
                migrations.count(MigrationState.FAILED));
    }
}
