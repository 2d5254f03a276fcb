package eu.doelboom.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many calls may be under way to one service, and when calls to it are stopped because it does not answer. */
@ConfigMapping(prefix = "doelboom.guard")
interface GuardSettings {

    /** Calls under way to one service, waiting for a connection or for the end of their answer. */
    @WithDefault("512")
    int maxCalls();

    /** Calls of one city under way to one service: a busy city leaves room for the others. */
    @WithDefault("256")
    int maxCallsPerTenant();

    /** The share of calls without any answer, in percent, from which on a service counts as down. */
    @WithDefault("50")
    int failureRate();

    /** Calls that must have been made in the window before anything is concluded. */
    @WithDefault("20")
    int minimumCalls();

    /** The time whose calls are looked at. */
    @WithDefault("10s")
    Duration window();

    /** How long a service that counts as down is left alone. */
    @WithDefault("2s")
    Duration pause();

    /** Calls that try after the pause whether the service answers again. */
    @WithDefault("5")
    int trialCalls();
}
