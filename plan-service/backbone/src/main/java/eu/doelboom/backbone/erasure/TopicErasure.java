package eu.doelboom.backbone.erasure;

import eu.doelboom.backbone.event.EventProducer;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Wipes a city out of topics: a tombstone for every state of it, so that compaction forgets them. */
@ApplicationScoped
class TopicErasure {

    private static final Duration POLL = Duration.ofMillis(200);

    private final EventProducer producer;
    private final ErasureSettings settings;
    private final String servers;

    TopicErasure(
            EventProducer producer,
            ErasureSettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.producer = producer;
        this.settings = settings;
        this.servers = servers;
    }

    /** Writes a tombstone for each state of the city and answers how many there were. */
    int wipeOut(String topic, TenantId tenant) {
        var states = states(topic, tenant);
        if (states.isEmpty()) {
            return 0;
        }
        boundCompaction(topic);
        var sent = new ArrayList<Future<RecordMetadata>>();
        states.forEach((key, partition) -> sent.add(producer.send(new ProducerRecord<>(topic, partition, key, null))));
        sent.forEach(this::await);
        return states.size();
    }

    /** The keys under which the topic still holds a state of the city, each with its partition. */
    Map<String, Integer> states(String topic, TenantId tenant) {
        var states = new HashMap<String, Integer>();
        read(topic, record -> {
            if (isOf(tenant).test(record)) {
                if (record.value() == null) {
                    states.remove(record.key());
                } else {
                    states.put(record.key(), record.partition());
                }
            }
        });
        return states;
    }

    /**
     * Takes the city's records out of a topic that is not compacted: those of other cities are written again behind the
     * last one, one at a time, then all before is deleted. A stop in between repeats records and loses none.
     */
    int cutOut(String topic, TenantId tenant) {
        var isOfCity = isOf(tenant);
        var cut = new AtomicInteger();
        read(topic, record -> cut.addAndGet(isOfCity.test(record) ? 1 : 0));
        if (cut.getAndSet(0) == 0) {
            return 0;
        }
        var ends = read(topic, record -> {
            if (isOfCity.test(record)) {
                cut.incrementAndGet();
            } else {
                await(producer.send(new ProducerRecord<>(
                        topic, record.partition(), record.key(), record.value(), record.headers())));
            }
        });
        var before = ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        withBroker(admin -> admin.deleteRecords(before).all());
        return cut.get();
    }

    Set<String> topics() {
        return withBroker(admin -> admin.listTopics().names());
    }

    private static Predicate<ConsumerRecord<String, byte[]>> isOf(TenantId tenant) {
        return record -> record.key() != null && (record.key() + "/").startsWith(tenant.value() + "/");
    }

    /** Reads a topic from its beginning to where it ends now, and answers those ends. */
    private Map<TopicPartition, Long> read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (isBefore(consumer, ends)) {
                consumer.poll(POLL).forEach(reader);
            }
            return ends;
        }
    }

    private static boolean isBefore(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** Without a bound a quiet topic would keep what was wiped out until its segment is full. */
    private void boundCompaction(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var lag = Long.toString(settings.compactionLag().toMillis());
        Collection<AlterConfigOp> change = List.of(new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, lag), AlterConfigOp.OpType.SET));
        withBroker(
                admin -> admin.incrementalAlterConfigs(Map.of(resource, change)).all());
    }

    private <T> T withBroker(java.util.function.Function<Admin, Future<T>> question) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            return await(question.apply(admin));
        }
    }

    private <T> T await(Future<T> answer) {
        try {
            return answer.get(settings.brokerPatience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Broker did not carry it out", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while erasing", stopping);
        }
    }
}
