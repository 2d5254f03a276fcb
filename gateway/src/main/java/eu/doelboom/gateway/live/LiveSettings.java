package eu.doelboom.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may listen, how much may wait for a slow listener, and where the changes come from. */
@ConfigMapping(prefix = "doelboom.live")
interface LiveSettings {

    @WithDefault("finance.changes")
    String topic();

    /** Open streams of all cities together. */
    @WithDefault("2000")
    int maxStreams();

    /** Open streams of one city. */
    @WithDefault("200")
    int maxStreamsPerTenant();

    /**
     * Plans of which a change may wait for one slow listener; of each plan only the latest change waits. When more
     * wait, the listener is told to read everything again.
     */
    @WithDefault("256")
    int maxWaitingPlans();

    /** The silence after which a listener gets a sign of life. */
    @WithDefault("15s")
    Duration heartbeatInterval();

    /** How long a listener whose stream broke should wait before he opens it again. */
    @WithDefault("1s")
    Duration reconnectDelay();

    /** The pause before a topic that is not there, or a broker that failed, is tried again. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** Plans of all cities of which the latest change is remembered for listeners who return. */
    @WithDefault("4096")
    int maxRememberedPlans();

    /** How far back changes are read when the gateway starts, for the sake of listeners who return. */
    @WithDefault("15m")
    Duration replayWindow();

    /** Records of one partition that are read back at most. */
    @WithDefault("20000")
    long maxReplayedRecords();
}
