package eu.doelboom.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Every limit and patience of the gateway towards callers and services, in one place. */
@ConfigMapping(prefix = "doelboom.door")
public interface DoorSettings {

    /** The largest body that is passed on to a service, declared or counted while it streams. */
    @WithDefault("20M")
    MemorySize maxBodySize();

    /** The largest body that an operation of the gateway itself reads. */
    @WithDefault("4K")
    MemorySize ownMaxBodySize();

    /** How long the rest of a refused body is read and thrown away, so that the caller can read the refusal. */
    @WithDefault("2s")
    Duration lingerTimeout();

    /** How long a connection to a service may take to open. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a call may wait for a connection to a service, also when all are in use. */
    @WithDefault("5s")
    Duration acquireTimeout();

    /** How long a service may stay silent in the middle of a call. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** How long an unused connection to a service is kept for the next call. */
    @WithDefault("20s")
    Duration keepAliveTimeout();

    /** Open connections to one service, shared out evenly among the event loops; calls beyond them wait for one. */
    @WithDefault("128")
    int maxConnections();

    /** Calls that may wait for a connection to one service, shared out likewise. */
    @WithDefault("1024")
    int maxWaitingCalls();

    /** When a caller may try again after a service could not be reached. */
    @WithDefault("2s")
    Duration retryAfter();

    /** Answers of a service that are shorter are not worth compressing. */
    @WithDefault("1400")
    MemorySize minCompressedSize();

    /** How long a browser that came by HTTPS comes by nothing else. */
    @WithDefault("365d")
    Duration hstsMaxAge();

    /** Pages of others that may call; none unless they are named. */
    Cors cors();

    /** Which pages of others may call, as browsers ask it. */
    interface Cors {

        /** Origins such as https://desk.leiestede.example, exactly as browsers send them. */
        Optional<Set<String>> origins();

        /** How long a browser may remember what it was allowed. */
        @WithDefault("1h")
        Duration maxAge();
    }
}
