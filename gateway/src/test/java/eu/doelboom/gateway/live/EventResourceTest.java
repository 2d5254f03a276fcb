package eu.doelboom.gateway.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class EventResourceTest {

    @TestHTTPResource("/events")
    URI events;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "doelboom.live.topic")
    String topic;

    @Inject
    LiveStreams streams;

    @BeforeEach
    void topicExists() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1)))
                        .all()
                        .get();
            }
        }
    }

    @Test
    void tellsACityOfItsOwnChangeAtOnceAndAnotherCityNothing() throws Exception {
        try (var own = SseReader.open(events, Bearer.of("leiestede"));
                var other = SseReader.open(events, Bearer.of("zandwijk"))) {
            // Given
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.next()).startsWith(":").contains("retry:1000");
            other.next();
            announce("leiestede", "warm-up", 1);
            assertThat(own.eventWithin(5_000)).contains("warm-up");
            // When
            var start = System.nanoTime();
            announce("leiestede", "plan-1", 7);
            var event = own.eventWithin(5_000);
            // Then
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1_000);
            assertThat(event)
                    .contains("event:equilibrium\n")
                    .contains("id:")
                    .contains("\"planId\":\"plan-1\"", "\"planRevision\":7", "\"availableBudgetaryResult\":\"10.00\"");
            assertThat(other.eventWithin(500)).isNull();
        }
    }

    @Test
    void tellsOnlyOfThePlanThatWasAskedFor() throws Exception {
        try (var reader = SseReader.open(URI.create(events + "?plan=mine"), Bearer.of("leiestede"))) {
            reader.next();
            announce("leiestede", "theirs", 1);
            announce("leiestede", "mine", 2);

            assertThat(reader.eventWithin(5_000)).contains("\"planId\":\"mine\"");
        }
    }

    @Test
    void isOpenToRolesOfACityOnly() {
        given().auth()
                .oauth2(Bearer.withoutTenant())
                .get("/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("missingPermission"));
    }

    @Test
    void refusesAnUnknownParameter() {
        given().auth()
                .oauth2(Bearer.of("leiestede"))
                .get("/events?plans=x")
                .then()
                .statusCode(400);
    }

    @Test
    void limitsTheStreamsOfACity() throws Exception {
        try (var first = SseReader.open(events, Bearer.of("crowded"));
                var second = SseReader.open(events, Bearer.of("crowded"))) {
            first.next();
            second.next();
            given().auth()
                    .oauth2(Bearer.of("crowded"))
                    .get("/events")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("1"))
                    .body("code", equalTo("tooManyRequests"));
        }
    }

    @Test
    void forgetsAStreamThatWasClosed() throws Exception {
        awaitNoStreams();
        var reader = SseReader.open(events, Bearer.of("leiestede"));
        reader.next();
        assertThat(streams.count()).isEqualTo(1);

        reader.close();

        awaitNoStreams();
    }

    private void awaitNoStreams() throws InterruptedException {
        for (var tries = 0; tries < 500 && streams.count() > 0; tries++) {
            Thread.sleep(20);
        }
        assertThat(streams.count()).isZero();
    }

    @Test
    void showsThatItLivesAndEndsWithItsToken() throws Exception {
        var token = Bearer.of("leiestede", Instant.now().plusSeconds(3));
        try (var reader = SseReader.open(events, token)) {
            reader.next();
            assertThat(reader.next()).startsWith(":");
            String last = "";
            while (last != null) {
                last = reader.nextWithin(8_000);
            }
            assertThat(reader.hasEnded()).isTrue();
        }
    }

    private void announce(String tenant, String plan, int revision) throws Exception {
        var event = """
                {"specversion":"1.0","id":"%s","source":"/finance/v1/plans/%2$s",\
                "type":"finance.equilibria.notify.changed","tenant":"%3$s","revision":"%4$d",\
                "data":{"planId":"%2$s","planRevision":%4$d,"noteRevision":1,"verdict":"IN_EQUILIBRIUM",\
                "years":[{"fiscalYear":2026,"availableBudgetaryResult":"10.00"}],"findings":[]}}""".formatted(UUID.randomUUID(), plan, tenant, revision);
        Map<String, Object> configuration = Map.of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, tenant + "/" + plan + "/equilibrium", event))
                    .get();
        }
    }
}
