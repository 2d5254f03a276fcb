package eu.doelboom.backbone.schema;

/** Where the migration of one city stands. */
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
