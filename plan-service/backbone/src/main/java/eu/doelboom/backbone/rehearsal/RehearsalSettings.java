package eu.doelboom.backbone.rehearsal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service rehearses. */
@ConfigMapping(prefix = "doelboom.rehearsal")
interface RehearsalSettings {

    /** How often each piece is gone through; 0 for not at all. */
    @WithDefault("10")
    int rounds();

    /** How long a service looks after its start for a city in which it can rehearse. */
    @WithDefault("2m")
    Duration patience();

    /** How many cities it tries each time. */
    @WithDefault("5")
    int cities();
}
