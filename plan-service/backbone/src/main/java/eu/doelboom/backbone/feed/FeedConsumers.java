package eu.doelboom.backbone.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens consumers with the recovery clocks that the suite promises. */
@ApplicationScoped
class FeedConsumers {

    /** How long the broker keeps a question for news when there is none; with news it answers at once. */
    private static final int IDLE_WAIT_MILLIS = 2_000;

    /** How soon a partition that was added is found; whether the topic is there is asked before. */
    private static final int TOPIC_REFRESH_MILLIS = 30_000;

    /** Longer than the worst batch, in which every event fails as often as it may; else it would be read for ever. */
    private static final int LONGEST_BATCH_MILLIS = 1_800_000;

    private final String servers;
    private final String service;
    private final FeedSettings settings;

    FeedConsumers(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            FeedSettings settings) {
        this.servers = servers;
        this.service = service;
        this.settings = settings;
    }

    /** A consumer that follows nothing yet. */
    KafkaConsumer<String, byte[]> open(String reader) {
        var session = (int) settings.sessionTimeout().toMillis();
        var group = service + "." + reader;
        return new KafkaConsumer<>(
                Map.<String, Object>ofEntries(
                        Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                        Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                        Map.entry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "." + settings.instance()),
                        Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        Map.entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                        Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize()),
                        Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LONGEST_BATCH_MILLIS),
                        Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, IDLE_WAIT_MILLIS),
                        Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, TOPIC_REFRESH_MILLIS),
                        Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session),
                        Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 6)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Reads places of a topic again that the caller chooses.
     *
     * @param purpose under which name the caller may keep how far it came
     */
    KafkaConsumer<String, byte[]> reader(String purpose) {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        service + "." + purpose,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        settings.batchSize()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
