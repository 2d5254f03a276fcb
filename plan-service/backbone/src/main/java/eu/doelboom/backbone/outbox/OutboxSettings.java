package eu.doelboom.backbone.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Limits of publishing. */
@ConfigMapping(prefix = "doelboom.outbox")
interface OutboxSettings {

    /** Topics that this service publishes, each with its number of partitions; made at start when missing. */
    Map<String, Integer> topics();

    /** Rows sent in one transaction of the relay. */
    @WithDefault("500")
    int batchSize();

    /** Largest event in bytes; a larger one refuses the change that would cause it. */
    @WithDefault("900000")
    int maxSize();

    /** How often the relay looks by itself, should a wake-up be lost. */
    @WithDefault("2s")
    Duration safetyInterval();

    /** How many cities it then looks at, the next ones each time. */
    @WithDefault("20")
    int safetyCities();

    /** How long published rows are kept for replay. */
    @WithDefault("7d")
    Duration retention();

    /** How long the broker may take to acknowledge a batch. */
    @WithDefault("10s")
    Duration sendTimeout();
}
