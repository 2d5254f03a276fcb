package eu.doelboom.finance.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of waiting for a revision. */
@ConfigMapping(prefix = "doelboom.awaiting")
interface AwaitingSettings {

    /** How many readers may wait at once; each holds a thread of the pool. */
    @WithDefault("64")
    int readers();

    /** How many of them may be of one city, so that others find a place as well. */
    @WithDefault("48")
    int readersOfCity();

    /** How long a reader waits before he is asked to come back. */
    @WithDefault("2s")
    Duration timeout();

    /** How often a waiting reader looks himself, in case another instance applied the revision. */
    @WithDefault("250ms")
    Duration pollInterval();
}
