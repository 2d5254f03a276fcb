package eu.doelboom.backbone.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one producer of this service. The stream decides the partition, so that a stream is totally ordered. */
@ApplicationScoped
public class EventProducer {

    private final KafkaProducer<String, byte[]> producer;

    EventProducer(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "doelboom.event.send-timeout", defaultValue = "10s") Duration sendTimeout) {
        int timeout = (int) sendTimeout.toMillis();
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "none",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        timeout,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        timeout / 2,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        timeout),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public int partition(String topic, String stream) {
        return Utils.toPositive(Utils.murmur2(stream.getBytes(StandardCharsets.UTF_8))) % partitions(topic);
    }

    /** How many partitions a topic has; whoever asks early spares the first event the way to the broker. */
    public int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        return producer.send(record);
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
