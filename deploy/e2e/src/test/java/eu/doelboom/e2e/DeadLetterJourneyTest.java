package eu.doelboom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was set aside is tried again when the service starts; what can never be applied stands in nobody's way. */
@Tag("chaos")
class DeadLetterJourneyTest {

    private static final String LETTERS = "plan.changes.finance-service.dead-letter";
    private static final int YEAR = 2027;

    @Test
    void appliesAtTheStartWhatWasSetAside() throws Exception {
        // Given
        var city = JourneyCity.of("MUNICIPALITY");
        var lines = List.of(city.line(YEAR, "OPERATING", "EXPENDITURE", new BigDecimal("1000.00")));
        var action = city.newAction("AC-APART", lines);
        city.awaitFinance();
        var key = "%s/%s/%s".formatted(city.tenant(), city.planId(), action.getString("id"));
        long next = city.revision() + 1;
        setAside(key, "no event at all");
        setAside(key, event(city, action.getString("id"), key, next));
        // When
        RunningSuite.started().kill("finance-service");
        // Then
        assertThat(expenditure(city, next)).isEqualByComparingTo("2500.50");
        city.mustAddUp();
    }

    private static BigDecimal expenditure(JourneyCity city, long atLeast) throws InterruptedException {
        for (int attempt = 0; attempt < 120; attempt++) {
            var answer = city.request().queryParam("atLeast", atLeast).get(city.finance("/equilibrium"));
            if (answer.statusCode() == 200) {
                return new BigDecimal(answer.jsonPath()
                        .getString("years.find { it.fiscalYear == %d }.budgetaryResult.operatingBalance.expenditure"
                                .formatted(YEAR)));
            }
            Thread.sleep(500);
        }
        throw new AssertionError("revision %d was not applied after the start".formatted(atLeast));
    }

    private static String event(JourneyCity city, String action, String key, long revision) {
        return """
                {"specversion":"1.0","id":"%1$s","source":"/plan/v1/plans/%2$s/actions/%3$s",
                 "type":"plan.actions.notify.changed","service":"eu.doelboom.plan.v1","subject":"%4$s",
                 "time":"2026-03-02T09:15:00.120Z","datacontenttype":"application/json","tenant":"%5$s",
                 "revision":"%6$d","data":{"planId":"%2$s","revision":%6$d,"change":"CHANGED","action":{"id":"%3$s",
                 "code":"AC-APART","title":"Actie","objectiveId":"%7$s","priority":false,"withdrawn":false,
                 "estimates":[{"id":"%1$s","entityId":"%8$s","fiscalYear":%9$d,"section":"OPERATING",
                 "direction":"EXPENDITURE","amount":"2500.50","selfFinancingRole":"NONE","debtCategory":"NONE"}]}}}""".formatted(
                        UUID.randomUUID(),
                        city.planId(),
                        action,
                        key,
                        city.tenant(),
                        revision,
                        city.action("AC-APART").getString("objectiveId"),
                        city.entityId(),
                        YEAR);
    }

    /** As the service does it itself. */
    private static void setAside(String key, String value) throws Exception {
        var servers = "127.0.0.1:" + RunningSuite.started().part("kafka").port();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(LETTERS, 1, (short) 1)))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            assertThat(failure).hasCauseInstanceOf(TopicExistsException.class);
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            var letter = new ProducerRecord<>(LETTERS, key, value);
            letter.headers().add("dead-letter-reader", "plan.changes".getBytes(StandardCharsets.UTF_8));
            producer.send(letter).get(10, TimeUnit.SECONDS);
        }
    }
}
