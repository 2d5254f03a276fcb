package eu.doelboom.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** The real Kafka of the test run, on which a test speaks as plan-service and listens as anyone. */
public final class Bus {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers(), ProducerConfig.ACKS_CONFIG, "all"),
            new StringSerializer(),
            new StringSerializer());

    static {
        makeTopic("tenants", 1);
        makeTopic("plan.changes", 6);
    }

    private Bus() {}

    /** Says something as plan-service would. */
    public static void say(String topic, String type, String key, long revision, Map<String, ?> data) {
        var stream = key.contains("/") ? key.substring(0, key.lastIndexOf('/')) : key;
        var partitions = PRODUCER.partitionsFor(topic).size();
        var partition = Utils.toPositive(Utils.murmur2(stream.getBytes(StandardCharsets.UTF_8))) % partitions;
        sayRaw(topic, partition, key, envelope(type, key, revision, data));
    }

    /** Puts any text on a topic, also what is no event at all. */
    public static void sayRaw(String topic, int partition, String key, String value) {
        try {
            PRODUCER.send(new ProducerRecord<>(topic, partition, key, value)).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All events on a topic so far whose record key begins with the given text. */
    public static List<JsonNode> heard(String topic, String keyPrefix) {
        var config = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers(),
                ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new org.apache.kafka.common.TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var heard = new ArrayList<JsonNode>();
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < end.get(part))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key() != null && record.key().startsWith(keyPrefix)) {
                        heard.add(MAPPER.readTree(record.value()));
                    }
                }
            }
            return heard;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String envelope(String type, String key, long revision, Map<String, ?> data) {
        try {
            return MAPPER.writeValueAsString(Map.ofEntries(
                    Map.entry("specversion", "1.0"),
                    Map.entry("id", UUID.randomUUID().toString()),
                    Map.entry("source", "/plan/v1"),
                    Map.entry("type", type),
                    Map.entry("service", "eu.doelboom.plan.v1"),
                    Map.entry("subject", key),
                    Map.entry("time", Instant.EPOCH.toString()),
                    Map.entry("datacontenttype", "application/json"),
                    Map.entry("tenant", key.split("/", 2)[0]),
                    Map.entry("revision", Long.toString(revision)),
                    Map.entry("data", data)));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void makeTopic(String name, int partitions) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String servers() {
        return System.getProperty("kafka.bootstrap.servers");
    }
}
