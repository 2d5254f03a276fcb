package eu.doelboom.backbone.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service takes part in tenancy. */
@ConfigMapping(prefix = "doelboom.tenancy")
interface TenancySettings {

    /** Whether cities are registered here: then a city that is not known here exists nowhere. */
    @WithDefault("false")
    boolean registers();

    /** How many schemas are migrated at once. */
    @WithDefault("4")
    int migrationThreads();
}
