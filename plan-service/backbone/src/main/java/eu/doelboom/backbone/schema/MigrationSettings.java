package eu.doelboom.backbone.schema;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the schemas of cities are brought up to date. */
@ConfigMapping(prefix = "doelboom.migration")
interface MigrationSettings {

    /** How many cities are migrated at once. */
    @WithDefault("4")
    int threads();

    /** After how long a failed city is tried again; each time twice as long. */
    @WithDefault("5s")
    Duration retry();

    /** The longest time between two attempts. */
    @WithDefault("5m")
    Duration longestRetry();

    /** A further place with migrations of cities, as Flyway writes locations; for rehearsals. */
    Optional<String> furtherLocation();
}
