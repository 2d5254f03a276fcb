package eu.doelboom.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.identity.IdentitySettings;
import eu.doelboom.edge.problem.Unavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The topic that carries the ends of sessions from gateway to gateway, kept as long as tokens can live. */
@Singleton
class EndTopic {

    private static final Logger LOG = Logger.getLogger(EndTopic.class);
    private static final Duration SAFETY = Duration.ofHours(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int API_TIMEOUT_MILLIS = 10_000;

    private final SessionSettings settings;
    private final Duration retention;
    private final ObjectMapper json;
    private final Map<String, Object> connection;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    EndTopic(
            SessionSettings settings,
            IdentitySettings identity,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.settings = settings;
        this.retention = identity.longestLife().plus(SAFETY);
        this.json = json;
        this.connection = connection;
    }

    TopicPartition partition() {
        return new TopicPartition(settings.topic(), 0);
    }

    /** Makes the topic; harmless when it is there. */
    void ensure() throws InterruptedException {
        var configuration = configuration("gateway-sessions-admin");
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        var topic = new NewTopic(settings.topic(), 1, settings.replicationFactor())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis())));
        try (var admin = Admin.create(configuration)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("the topic of ended sessions cannot be made", refused.getCause());
            }
        }
    }

    Consumer<byte[], byte[]> reader() {
        var configuration = configuration("gateway-sessions");
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
        configuration.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        configuration.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new KafkaConsumer<>(configuration);
    }

    /** What stands in a record; a record that cannot be read is told about and passed over. */
    Optional<SessionEnd> read(byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(json.readValue(value, SessionEnd.class));
        } catch (IOException garbled) {
            LOG.warnf("a record of ended sessions cannot be read cause=%s", garbled.getMessage());
            return Optional.empty();
        }
    }

    /** Returns when the broker has stored it; refused as unavailable when it does not in time. */
    void store(SessionEnd end) {
        try {
            var key = end.key().getBytes(StandardCharsets.UTF_8);
            var stored = writer().send(new ProducerRecord<>(settings.topic(), 0, key, json.writeValueAsBytes(end)));
            stored.get(settings.storeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an end of a session can always be written", impossible);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The gateway is stopping", RETRY_AFTER);
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            LOG.warnf("the end of a session was heard here, but other gateways cannot be told cause=%s", failure);
            throw new Unavailable("The end of the session could not be shared; send it again", RETRY_AFTER);
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> writer() {
        var known = producer;
        if (known == null) {
            var configuration = configuration("gateway-sessions-writer");
            configuration.put(ProducerConfig.ACKS_CONFIG, "all");
            configuration.put(
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.storeTimeout().toMillis());
            configuration.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            configuration.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
            known = new KafkaProducer<>(configuration);
            producer = known;
        }
        return known;
    }

    synchronized void close(@Observes ShutdownEvent stopping) {
        if (producer != null) {
            producer.close(settings.storeTimeout());
        }
    }

    private Map<String, Object> configuration(String client) {
        var configuration = new HashMap<>(connection);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(AdminClientConfig.CLIENT_ID_CONFIG, client);
        return configuration;
    }
}
