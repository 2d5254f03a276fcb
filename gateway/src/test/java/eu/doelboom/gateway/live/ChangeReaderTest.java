package eu.doelboom.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.testing.contract.EventContract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeReaderTest {

    private static final String EVENT = """
            {"id": "e-1", "type": "%s", "tenant": "%s", "somethingNew": 1,
             "data": {"planId": "p-1", "amount": "10.00", "alsoNew": {"deep": []}}}""";

    private final ChangeReader reader = new ChangeReader(new ObjectMapper());

    private Optional<EquilibriumChange> read(String event) {
        return reader.read(event.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesTheDataAsItIsAndToleratesWhatItDoesNotKnow() {
        assertThat(read(EVENT.formatted("finance.equilibria.notify.changed", "leiestede")))
                .contains(new EquilibriumChange(
                        "leiestede",
                        "p-1",
                        "DRAFT",
                        "{\"planId\":\"p-1\",\"amount\":\"10.00\",\"alsoNew\":{\"deep\":[]}}"));
    }

    @Test
    void takesAPlanOfUnknownStateForADraft() {
        var stated = EVENT.formatted("finance.equilibria.notify.changed", "leiestede")
                .replace("\"amount\"", "\"planState\": \"ADOPTED\", \"amount\"");

        assertThat(read(stated)).map(EquilibriumChange::planState).contains("ADOPTED");
        assertThat(read(EVENT.formatted("finance.equilibria.notify.changed", "leiestede")))
                .map(EquilibriumChange::planState)
                .contains("DRAFT");
    }

    @Test
    void readsThePublishedSample() {
        var sample = EventContract.of("finance").sample("equilibrium-changed");

        assertThat(read(sample.toString())).hasValueSatisfying(change -> {
            assertThat(change.tenant()).isEqualTo("leiestede");
            assertThat(change.planId()).isEqualTo(sample.at("/data/planId").asText());
        });
    }

    @Test
    void ignoresEventsOfOtherKindsAndThoseOfNoCity() {
        assertThat(read(EVENT.formatted("finance.somethings.notify.changed", "leiestede")))
                .isEmpty();
        assertThat(read(EVENT.formatted("finance.equilibria.notify.changed", "")))
                .isEmpty();
        assertThat(read("{}")).isEmpty();
    }

    @Test
    void ignoresWhatCannotBeRead() {
        assertThat(read("{broken")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("[]")).isEmpty();
    }
}
