package eu.doelboom.monitoring.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every limit of webhooks and their deliveries, in one place. */
@ConfigMapping(prefix = "doelboom.webhook")
public interface WebhookSettings {

    /** Webhooks of one city. */
    @WithDefault("20")
    int maxPerTenant();

    /** Deliveries that may wait for one receiver; with one more the webhook is suspended. */
    @WithDefault("10000")
    long maxWaiting();

    /** Deliveries that one request may replay. */
    @WithDefault("1000")
    int maxReplayed();

    /** How long a receiver may take to accept a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How often a delivery is tried before it is parked. */
    @WithDefault("10")
    int attempts();

    /** The pause after the first failure; each later one is three times as long as the one before. */
    @WithDefault("5s")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("4h")
    Duration longestPause();

    /** Deliveries under way to one receiver: a slow one delays nobody but itself. */
    @WithDefault("4")
    int maxUnderWay();

    /** Deliveries under way to all receivers of one city. */
    @WithDefault("16")
    int maxUnderWayPerTenant();

    /** Deliveries under way to all receivers of all cities. */
    @WithDefault("256")
    int maxUnderWayInAll();

    /** How long after a change of the secret deliveries are signed with the old one as well. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How long the log keeps deliveries that arrived. */
    @WithDefault("7d")
    Duration keepDelivered();

    /** How long parked deliveries can be replayed. */
    @WithDefault("30d")
    Duration keepParked();

    /** How often all cities are looked at, for what somebody else left waiting and for what is too old. */
    @WithDefault("1m")
    Duration sweepInterval();

    /** Whether receivers on this very machine are told too, without TLS. Only for demonstrations and tests. */
    @WithDefault("false")
    boolean localReceiversAllowed();
}
