package eu.doelboom.gateway.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently and how often the services are asked how they are. */
@ConfigMapping(prefix = "doelboom.health")
interface HealthSettings {

    @WithDefault("1s")
    Duration timeout();

    /** How long an answer is repeated, so that asking the gateway often does not load the services. */
    @WithDefault("1s")
    Duration repeatFor();
}
