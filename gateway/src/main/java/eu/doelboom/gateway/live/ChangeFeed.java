package eu.doelboom.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the topic of financial changes from now on and hands each change to the open streams. Every gateway reads
 * all of it: it belongs to no consumer group and commits nothing. A topic that is not there yet is awaited and then read
 * from its beginning; after a failure the reading goes on where it stopped.
 */
@Singleton
class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int API_TIMEOUT_MILLIS = 10_000;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    private final LiveSettings settings;
    private final LiveStreams streams;
    private final ChangeReader reader;
    private final Map<String, Object> connection;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Thread thread = new Thread(this::run, "live-changes");
    private boolean topicWasMissing;
    private volatile boolean isStopped;
    private volatile @Nullable Consumer<byte[], byte[]> current;

    ChangeFeed(
            LiveSettings settings,
            LiveStreams streams,
            ChangeReader reader,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.settings = settings;
        this.streams = streams;
        this.reader = reader;
        this.connection = connection;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopped = true;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(STOP_PATIENCE.toMillis());
    }

    private void run() {
        while (!isStopped) {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(configuration())) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException stopping) {
                LOG.debug("reading of changes was woken up");
            } catch (RuntimeException failure) {
                LOG.warnf("changes cannot be read, next try soon topic=%s cause=%s", settings.topic(), failure);
            }
            pause();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partitions = awaitPartitions(consumer);
        consumer.assign(partitions);
        partitions.forEach(partition -> startAt(consumer, partition));
        LOG.infof("following changes topic=%s partitions=%d", settings.topic(), partitions.size());
        while (!isStopped) {
            for (var message : consumer.poll(POLL)) {
                positions.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
                if (message.value() != null) {
                    reader.read(message.value()).ifPresent(streams::publish);
                }
            }
        }
    }

    private List<TopicPartition> awaitPartitions(Consumer<byte[], byte[]> consumer) {
        while (!isStopped) {
            var known = consumer.listTopics().get(settings.topic());
            if (known != null && !known.isEmpty()) {
                return known.stream().map(ChangeFeed::partition).toList();
            }
            topicWasMissing = true;
            pause();
        }
        return List.of();
    }

    /** The end is asked for at once: the client would otherwise look it up later and skip what came meanwhile. */
    private void startAt(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        var known = positions.get(partition);
        if (known != null) {
            consumer.seek(partition, known);
        } else if (topicWasMissing) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seekToEnd(List.of(partition));
        }
        positions.put(partition, consumer.position(partition));
    }

    private static TopicPartition partition(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    private Map<String, Object> configuration() {
        var configuration = new HashMap<>(connection);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-live");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        configuration.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        configuration.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return configuration;
    }

    private void pause() {
        try {
            Thread.sleep(isStopped ? 0 : settings.retryDelay().toMillis());
        } catch (InterruptedException stopping) {
            isStopped = true;
        }
    }
}
