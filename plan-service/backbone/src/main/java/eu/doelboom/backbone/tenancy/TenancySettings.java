package eu.doelboom.backbone.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service takes part in tenancy. */
@ConfigMapping(prefix = "doelboom.tenancy")
interface TenancySettings {

    /** Whether cities are registered here: then a city that is not known here exists nowhere. */
    @WithDefault("false")
    boolean registers();

    /** Connections of the pool that requests of cities share; the others are for feeds, the relay and the platform. */
    @WithDefault("12")
    int sharedConnections();

    /** How many requests of one city may wait for a connection; one more is refused at once. */
    @WithDefault("40")
    int waitingRequests();

    /** How long a request waits for a connection of its city's share before it is refused. */
    @WithDefault("2s")
    Duration connectionWait();
}
