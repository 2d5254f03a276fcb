package eu.doelboom.plan.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How a city leaves the platform. */
@ConfigMapping(prefix = "doelboom.leaving")
interface LeavingSettings {

    /** How long everything is kept after the notice. */
    @WithDefault("30d")
    Duration grace();

    /** How often is looked for cities whose time of grace is over. */
    @WithDefault("10s")
    Duration check();

    /** The services that must prove that nothing of the city is left with them. */
    @WithDefault("plan-service,finance-service,monitoring-service")
    Set<String> services();
}
