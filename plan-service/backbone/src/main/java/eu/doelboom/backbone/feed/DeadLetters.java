package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.event.EventProducer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Records that could not be applied, set aside with where they came from and why. While this place is itself out of
 * reach nothing is skipped: the feed stands still.
 */
@ApplicationScoped
class DeadLetters {

    private static final long TIMEOUT_SECONDS = 10;
    private static final String READER = "dead-letter-reader";
    private static final String CAUSE = "dead-letter-cause";
    private static final String REASON = "dead-letter-reason";

    private final EventProducer producer;
    private final MeterRegistry meters;
    private final String servers;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    DeadLetters(
            EventProducer producer,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.producer = producer;
        this.meters = meters;
        this.servers = servers;
    }

    static String topic(String service, String origin) {
        return "%s.%s.dead-letter".formatted(origin, service);
    }

    /** Whether this reader set the letter aside; one that does not say by whom is everybody's. */
    static boolean isOf(String reader, ConsumerRecord<String, byte[]> letter) {
        var by = letter.headers().lastHeader(READER);
        return by == null || new String(by.value(), StandardCharsets.UTF_8).equals(reader);
    }

    /** Sets a record aside for the reader that could not apply it. */
    void add(FeedHandler reader, String service, ConsumerRecord<String, byte[]> record, Exception cause) {
        var topic = topic(service, record.topic());
        var letter = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        header(letter, "dead-letter-topic", record.topic());
        header(letter, "dead-letter-partition", Integer.toString(record.partition()));
        header(letter, "dead-letter-offset", Long.toString(record.offset()));
        header(letter, READER, reader.reader());
        write(letter, cause);
        meters.counter("doelboom.feed.dead.letters", "topic", record.topic()).increment();
        Log.errorf(
                cause,
                "event set aside: topic=%s partition=%d offset=%d deadLetterTopic=%s",
                record.topic(),
                record.partition(),
                record.offset(),
                topic);
    }

    /** Sets a letter aside once more, with the reason of today. */
    void addAgain(ConsumerRecord<String, byte[]> letter, Exception cause) {
        var again = new ProducerRecord<>(letter.topic(), null, letter.key(), letter.value(), letter.headers());
        again.headers().remove(CAUSE).remove(REASON);
        write(again, cause);
        Log.errorf(cause, "event set aside again: deadLetterTopic=%s offset=%d", letter.topic(), letter.offset());
    }

    private void write(ProducerRecord<String, byte[]> letter, Exception cause) {
        header(letter, CAUSE, cause.getClass().getName());
        header(letter, REASON, String.valueOf(cause.getMessage()));
        try {
            make(letter.topic());
            producer.send(letter).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Dead letter could not be written", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while writing a dead letter", stopping);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void make(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        if (made.contains(topic)) {
            return;
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            var forEver = new NewTopic(topic, 1, (short) -1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
            admin.createTopics(List.of(forEver)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
        made.add(topic);
    }
}
