package eu.doelboom.backbone.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of following a topic. */
@ConfigMapping(prefix = "doelboom.feed")
interface FeedSettings {

    /** Distinguishes the instances of a service; a restarted instance takes its partitions back at once. */
    @WithDefault("1")
    String instance();

    /** Records read at once. */
    @WithDefault("1000")
    int batchSize();

    /**
     * How long to let events gather after some were applied. Zero where somebody waits for them; more where nobody does,
     * since a hundred events at once cost little more than one.
     */
    @WithDefault("0ms")
    Duration linger();

    /** How long the broker may go without being told how far a feed has come; so much is repeated after a crash. */
    @WithDefault("200ms")
    Duration progressInterval();

    /** How often a failing event is tried alone before it is set aside. */
    @WithDefault("3")
    int attempts();

    /** How long a consumer may be silent before its partitions go to another instance. */
    @WithDefault("6s")
    Duration sessionTimeout();
}
