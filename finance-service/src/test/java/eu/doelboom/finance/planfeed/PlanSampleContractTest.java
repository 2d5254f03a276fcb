package eu.doelboom.finance.planfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Regime;
import eu.doelboom.finance.projection.ArrivedChanges;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finance reads every sample of the contract that the strategic side publishes. */
class PlanSampleContractTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final WireForm wireForm = new WireForm(mapper);

    @Test
    void readsThePlan() throws IOException {
        var announcement = read("plan-changed").announcements().get(0);

        assertThat(announcement.regime()).isEqualTo(Regime.BBC_3_0);
        assertThat(announcement.firstYear()).isEqualTo(2026);
        assertThat(announcement.entities()).hasSize(1);
        assertThat(announcement.entities().get(0).isJudgedTogether()).isTrue();
    }

    @Test
    void readsTheObjective() throws IOException {
        var objective = read("objective-changed").objectives().get(0);

        assertThat(objective.code()).isEqualTo("BD01");
        assertThat(objective.level()).isEqualTo(1);
        assertThat(objective.parentId()).isNull();
    }

    @Test
    void readsTheActionWithItsEstimates() throws IOException {
        var action = read("action-changed").actions().get(0);

        assertThat(action.code()).isEqualTo("AC0101");
        assertThat(action.estimates().lines()).hasSize(2);
        assertThat(action.estimates().lines().get(0).amount()).isEqualTo(Money.euros(1_250_000));
        assertThat(action.estimates().lines().get(1).nature().debtCategory())
                .isEqualTo(DebtCategory.CREDIT_INSTITUTION);
    }

    @Test
    void looksPastWhatItDoesNotKnow() throws IOException {
        var changes = read("tenant-changed");

        assertThat(changes.revisions()).hasSize(1);
        assertThat(changes.actions()).isEmpty();
    }

    private ArrivedChanges read(String sample) throws IOException {
        JsonNode event;
        try (var file = getClass().getResourceAsStream("/samples/" + sample + ".json")) {
            event = mapper.readTree(file);
        }
        var received = new ReceivedEvent(
                event.get("id").asText(),
                event.get("type").asText(),
                event.get("subject").asText(),
                event.get("tenant").asText(),
                event.get("revision").asLong(),
                event.path("correlationid").asText(),
                event.get("data"));
        return wireForm.read("plan", List.of(received));
    }
}
