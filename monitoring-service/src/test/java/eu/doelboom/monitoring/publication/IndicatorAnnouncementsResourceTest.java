package eu.doelboom.monitoring.publication;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.measured;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.doelboom.monitoring.Bus;
import eu.doelboom.monitoring.CityFixture;
import eu.doelboom.testing.contract.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndicatorAnnouncementsResourceTest {

    @Test
    void tellsTheFullStateAfterEveryChange() throws InterruptedException {
        // Given
        var city = aCity();
        var objective = city.withObjective("BD01");
        var path = added(city, anIndicator(objective, "I1"));
        measured(city, path, "2022-06-30", "24");
        // When
        city.withdraws(objective, "BD01");
        city.asCoordinator().header("If-Match", "\"3\"").delete(path).then().statusCode(204);
        // Then
        var heard = heard(city, 4);
        assertThat(heard)
                .extracting(event -> event.at("/data/change").asText())
                .containsExactly("CREATED", "MEASURED", "OBJECTIVE_CHANGED", "DELETED");
        assertThat(heard).extracting(event -> event.at("/revision").asText()).containsExactly("1", "2", "3", "4");
        var contract = EventContract.of("monitoring");
        assertThat(heard).allSatisfy(event -> assertThat(contract.violations(event)).isEmpty());
        var last = heard.get(3);
        assertThat(last.at("/type").asText()).isEqualTo("monitoring.indicators.notify.changed");
        assertThat(last.at("/service").asText()).isEqualTo("eu.doelboom.monitoring.v1");
        assertThat(last.at("/source").asText()).isEqualTo("/monitoring/v1" + path);
        assertThat(last.at("/tenant").asText()).isEqualTo(city.tenant());
        assertThat(last.at("/data/indicator/code").asText()).isEqualTo("I1");
        assertThat(last.at("/data/indicator/objectiveWithdrawn").asBoolean()).isTrue();
        assertThat(last.at("/data/indicator/latestMeasurement/value").asText()).isEqualTo("24");
        assertThat(last.at("/data/indicator/trafficLight/light").asText()).isEqualTo("GREEN");
        assertThat(last.at("/data/indicator/trafficLight/orangeWithin").asText())
                .isEqualTo("10");
    }

    @Test
    void tellsNothingOfAChangeThatWasRefused() throws InterruptedException {
        var city = aCity();
        var objective = city.withObjective("BD01");
        var path = added(city, anIndicator(objective, "I1"));
        city.asCoordinator()
                .header("If-Match", "\"1\"")
                .body("{\"unit\": null}")
                .patch(path)
                .then()
                .statusCode(400);
        added(city, anIndicator(objective, "I2"));
        assertThat(heard(city, 2))
                .extracting(event -> event.at("/data/indicator/code").asText())
                .containsExactly("I1", "I2");
    }

    private static List<JsonNode> heard(CityFixture city, int number) throws InterruptedException {
        var deadline = System.nanoTime() + 10_000_000_000L;
        List<JsonNode> heard = List.of();
        while (heard.size() < number && System.nanoTime() < deadline) {
            Thread.sleep(100);
            heard = Bus.heard("monitoring.changes", city.tenant() + "/" + city.plan() + "/");
        }
        return heard;
    }
}
