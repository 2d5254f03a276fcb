package eu.doelboom.backbone.schema;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the migration of one city stands. */
@Schema(
        description =
                "WAITING: its turn comes; RUNNING: under way; DONE: the city is served; FAILED: tried again later, the city is refused until then.")
public enum MigrationState {
    /** Its turn comes; the city is refused until then. */
    WAITING,
    /** Under way. */
    RUNNING,
    /** The schema is that of this release; the city is served. */
    DONE,
    /** It failed and will be tried again; the city is refused, the others are not touched. */
    FAILED
}
