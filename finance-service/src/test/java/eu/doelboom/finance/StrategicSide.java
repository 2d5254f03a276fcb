package eu.doelboom.finance;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands in for the strategic side: announces cities, plans, objectives and actions on the real bus. */
@ApplicationScoped
public class StrategicSide {

    private static final String CHANGES = "plan.changes";

    private static String sharedCity;

    private final ObjectMapper mapper;
    private final KafkaProducer<String, String> producer;

    StrategicSide(ObjectMapper mapper, @ConfigProperty(name = "kafka.bootstrap.servers") String servers)
            throws InterruptedException, ExecutionException, TimeoutException {
        this.mapper = mapper;
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var existing = admin.listTopics().names().get(10, SECONDS);
            var missing = Map.of(CHANGES, 6, "tenants", 1).entrySet().stream()
                    .filter(topic -> !existing.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(10, SECONDS);
        }
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new StringSerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** Registers a city that no other test knows. */
    public String aCity() {
        var city = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var tenant = Map.of("id", city, "name", "Stad " + city, "state", "ACTIVE");
        send(
                new Heading("tenants", city, city, 1, "plan.tenants.notify.changed"),
                Map.of("revision", 1, "tenant", tenant));
        return city;
    }

    /** A plan in a city that all tests share; plans do not meet. */
    public synchronized PlanOnTheBus aPlan() {
        if (sharedCity == null) {
            sharedCity = aCity();
        }
        return aPlan(sharedCity);
    }

    public PlanOnTheBus aPlan(String city) {
        return new PlanOnTheBus(this, city, UUID.randomUUID().toString());
    }

    /** Sends an event of a plan as it is; nobody counts along. */
    void send(PlanOnTheBus plan, String element, long revision, String type, Map<String, Object> content) {
        var data = new HashMap<>(content);
        data.put("planId", plan.id());
        data.put("revision", revision);
        data.put("change", "CHANGED");
        send(new Heading(CHANGES, plan.city(), plan.city() + "/" + plan.id() + "/" + element, revision, type), data);
    }

    private void send(Heading heading, Map<String, ?> data) {
        var envelope = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "/plan/v1",
                "type",
                heading.type,
                "subject",
                heading.key,
                "tenant",
                heading.city,
                "revision",
                Long.toString(heading.revision),
                "data",
                data,
                "fieldOfALaterDay",
                List.of());
        try {
            var value = mapper.writeValueAsString(envelope);
            producer.send(new ProducerRecord<>(heading.topic, heading.partition(), heading.key, value))
                    .get(10, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What an event says of itself. */
    private record Heading(String topic, String city, String key, long revision, String type) {

        int partition() {
            int slash = key.lastIndexOf('/');
            return slash < 0 ? 0 : Math.floorMod(key.substring(0, slash).hashCode(), 6);
        }
    }
}
