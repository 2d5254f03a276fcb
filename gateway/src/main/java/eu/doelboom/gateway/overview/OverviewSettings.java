package eu.doelboom.gateway.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently the parts of an overview are put together. */
@ConfigMapping(prefix = "doelboom.overview")
interface OverviewSettings {

    /** How long one service may take to give its part. */
    @WithDefault("4s")
    Duration timeout();

    /** How often the parts are read again because the plan changed in between. */
    @WithDefault("3")
    int attempts();
}
