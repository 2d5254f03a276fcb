package eu.doelboom.gateway.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the topic of financial changes and hands each change to the open streams. Every gateway reads all of it: it
 * belongs to no consumer group and commits nothing. It begins a little before now, so that listeners who return to a
 * gateway that has been restarted can go on. A topic that is not there yet is awaited and then read from its beginning;
 * after a failure the reading goes on where it stopped.
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
    private final Clock clock;
    private final Map<String, Object> connection;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Thread thread = new Thread(this::run, "live-changes");
    private String topicTag = "";
    private boolean topicWasMissing;
    private volatile boolean isStopped;
    private volatile @Nullable Consumer<byte[], byte[]> current;

    ChangeFeed(
            LiveSettings settings,
            LiveStreams streams,
            ChangeReader reader,
            Clock clock,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.settings = settings;
        this.streams = streams;
        this.reader = reader;
        this.clock = clock;
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
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        begin(consumer, partitions);
        LOG.infof("following changes topic=%s partitions=%d", settings.topic(), partitions.size());
        while (!isStopped) {
            for (var message : consumer.poll(POLL)) {
                take(message);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        var change = message.value() == null ? Optional.<EquilibriumChange>empty() : reader.read(message.value());
        change.ifPresentOrElse(
                known -> streams.publish(known, message.partition(), message.offset()),
                () -> streams.passed(message.partition(), message.offset()));
        positions.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    }

    private void begin(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var tag = TopicTag.of(settings.topic(), connection);
        if (!tag.equals(topicTag)) {
            positions.clear();
            topicTag = tag;
        }
        var ends = consumer.endOffsets(partitions);
        var starts = starts(consumer, partitions, ends);
        partitions.forEach(partition -> consumer.seek(partition, offset(starts, partition)));
        streams.begin(position(partitions, starts), position(partitions, topicWasMissing ? starts : ends));
    }

    private Map<TopicPartition, Long> starts(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        var since = clock.instant().minus(settings.replayWindow()).toEpochMilli();
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> since));
        var beginnings = consumer.beginningOffsets(partitions);
        var found = consumer.offsetsForTimes(asked);
        var starts = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            var end = offset(ends, partition);
            var inWindow = found.get(partition);
            var start = topicWasMissing
                    ? offset(beginnings, partition)
                    : Math.max(inWindow == null ? end : inWindow.offset(), end - settings.maxReplayedRecords());
            starts.put(partition, positions.getOrDefault(partition, Math.max(0, start)));
        }
        return starts;
    }

    private Position position(List<TopicPartition> partitions, Map<TopicPartition, Long> offsets) {
        return new Position(
                topicTag,
                partitions.stream().map(partition -> offset(offsets, partition)).toList());
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private List<TopicPartition> awaitPartitions(Consumer<byte[], byte[]> consumer) {
        while (!isStopped) {
            var known = consumer.listTopics().get(settings.topic());
            if (known != null && !known.isEmpty()) {
                return known.stream()
                        .map(ChangeFeed::partition)
                        .sorted(Comparator.comparingInt(TopicPartition::partition))
                        .toList();
            }
            topicWasMissing = true;
            pause();
        }
        return List.of();
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
