package eu.doelboom.backbone.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of erasing. */
@ConfigMapping(prefix = "doelboom.erasure")
interface ErasureSettings {

    /** After how long an erasure that failed is tried again. */
    @WithDefault("10s")
    Duration retry();

    /** After how long the broker has to forget a state that was wiped out. */
    @WithDefault("24h")
    Duration compactionLag();

    /** How long the broker may take for one answer. */
    @WithDefault("30s")
    Duration brokerPatience();
}
