package eu.doelboom.plan.publication;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What really arrives on the bus fits the published schemas. */
@QuarkusTest
class PublicationContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SCHEMAS = Map.of(
            "plan.plans.notify.changed", "plan-changed",
            "plan.objectives.notify.changed", "objective-changed",
            "plan.actions.notify.changed", "action-changed",
            "plan.tenants.notify.changed", "tenant-changed");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void publishesOneValidEventForEveryRevisionInOrder() throws IOException {
        var city = aCity();
        city.action("CONTRACT");

        var events = eventsOf(city, 4);

        assertThat(events).extracting(event -> event.get("revision").asLong()).containsExactly(1L, 2L, 3L, 4L);
        for (var event : events) {
            assertThat(violations("envelope", event)).isEmpty();
            assertThat(violations(SCHEMAS.get(event.get("type").asText()), event.get("data")))
                    .isEmpty();
        }
    }

    @Test
    void saysOfAnotherAmountWhichRevisionItTook() throws IOException {
        var city = aCity();
        var estimates = city.url("/actions/" + city.action("NUMMER") + "/estimates");
        var before = city.coordinator().get(estimates);

        var changed = city.coordinator()
                .header("If-Match", before.header("ETag"))
                .body(Map.of("amount", "77.00"))
                .patch(estimates + "/" + before.path("items[0].id"));

        var event = eventsOf(city, 5).get(4);
        assertThat(violations("envelope", event)).isEmpty();
        assertThat(violations("action-changed", event.get("data"))).isEmpty();
        assertThat(event.get("revision").asText())
                .isEqualTo(event.get("data").get("revision").asText())
                .isEqualTo(changed.header("Plan-Revision"))
                .isEqualTo("5");
        assertThat(event.get("data").get("revision").isIntegralNumber()).isTrue();
        assertThat(event.findValuesAsText("amount")).contains("77.00");
    }

    @Test
    void announcesTheCity() throws IOException {
        var city = aCity();

        var announcement =
                read("tenants", record -> record.key().equals(city.tenant()), 1).get(0);

        assertThat(violations("envelope", announcement)).isEmpty();
        assertThat(violations("tenant-changed", announcement.get("data"))).isEmpty();
    }

    private List<JsonNode> eventsOf(CityFixture city, int expected) throws IOException {
        return read("plan.changes", record -> record.key().startsWith(city.tenant() + "/"), expected);
    }

    private List<JsonNode> read(
            String topic, java.util.function.Predicate<ConsumerRecord<String, String>> wanted, int expected)
            throws IOException {
        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        "contract-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var deadline = Instant.now().plusSeconds(20);
            while (found.size() < expected && Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(record)) {
                        found.add(JSON.readTree(record.value()));
                    }
                }
            }
        }
        assertThat(found).hasSize(expected);
        return found;
    }

    private static Iterable<?> violations(String schema, JsonNode json) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(PublicationContractTest.class
                        .getClassLoader()
                        .getResourceAsStream("schemas/" + schema + ".json"))
                .validate(json);
    }
}
