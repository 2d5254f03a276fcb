package eu.doelboom.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How ended sessions are shared between gateways. */
@ConfigMapping(prefix = "doelboom.sessions")
interface SessionSettings {

    /** Where every gateway writes the ends that it heard, and reads those that others heard. */
    @WithDefault("gateway.sessions")
    String topic();

    @WithDefault("1")
    short replicationFactor();

    /** How long a gateway that has just started refuses sessions while it cannot read which of them ended. */
    @WithDefault("30s")
    Duration patience();

    /** The pause before a broker that failed is tried again. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** How long the broker may take to store the end of a session. */
    @WithDefault("3s")
    Duration storeTimeout();

    /** Ends that are remembered at most; the oldest is forgotten first. */
    @WithDefault("200000")
    int mostRemembered();
}
