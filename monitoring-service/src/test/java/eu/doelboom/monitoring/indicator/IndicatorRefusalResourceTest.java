package eu.doelboom.monitoring.indicator;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorRefusalResourceTest {

    private CityFixture city;
    private String objective;

    @BeforeEach
    void openCity() {
        if (city != null) {
            return;
        }
        city = aCity();
        objective = city.withObjective("BD01");
    }

    @Test
    void refusesAnObjectiveThatThePlanDoesNotHave() {
        city.asCoordinator()
                .body(anIndicator(UUID.randomUUID().toString(), "NOWHERE"))
                .post(city.indicators())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues.name", contains("objectiveId"))
                .body("issues[0].type", endsWith("referencedResourceNotFound"));
    }

    @Test
    void refusesANewIndicatorOnAWithdrawnObjective() {
        var withdrawn = city.withObjective("BD66");
        city.withdraws(withdrawn, "BD66");
        city.asCoordinator()
                .body(anIndicator(withdrawn, "LATE"))
                .post(city.indicators())
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("objectiveId"))
                .body("issues[0].detail", containsString("BD66 has been withdrawn"));
    }

    @Test
    void refusesATextThatCannotBeStored() {
        var body = anIndicator(objective, "NUL");
        body.put("definition", "Brug\u0000dek");
        city.asCoordinator()
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("issues[0].detail", containsString("cannot be stored"));
        city.asCoordinator()
                .urlEncodingEnabled(false)
                .get(city.indicators() + "?q=a%00b")
                .then()
                .statusCode(400);
    }

    @Test
    void tellsNothingOfItsInsideWhenAWordIsMissing() {
        var body = anIndicator(objective, "EMPTY");
        body.put("direction", "");
        city.asCoordinator()
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(400)
                .body("issues.name", contains("direction"))
                .body("detail", not(containsString("doelboom")));
    }

    @Test
    void hasNothingForWhoAsksForAFormThatCannotBeRead() {
        city.asCoordinator()
                .header("Accept", "nonsense")
                .get(city.indicators())
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        city.asCoordinator().header("Accept", "").get(city.indicators()).then().statusCode(200);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        var body = anIndicator(objective, " ");
        body.put("type", "IMPACT");
        body.put("unit", null);
        body.put("colour", "red");
        body.put("targets", List.of(Map.of("fiscalYear", 2022, "value", "1.23456")));
        body.put("baseline", Map.of("year", 2020, "value", "veel"));
        city.asCoordinator()
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder("code", "type", "unit", "colour", "targets[0].value", "baseline.value"));
    }

    @Test
    void namesEveryContradictionAtOnce() {
        var body = anIndicator(UUID.randomUUID().toString(), "CONTRA");
        body.put("direction", "TARGET_RANGE");
        body.put("baseline", Map.of("year", 2024, "value", "1"));
        body.put(
                "targets",
                List.of(
                        Map.of("fiscalYear", 2022, "value", "10", "upper", "5"),
                        Map.of("fiscalYear", 2022, "value", "10")));
        body.put("thresholds", Map.of("greenWithin", "20"));
        city.asCoordinator()
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(400)
                .body(
                        "issues.name",
                        containsInAnyOrder(
                                "objectiveId",
                                "targets[0].upper",
                                "targets[1].fiscalYear",
                                "targets[1].upper",
                                "baseline.year",
                                "thresholds.orangeWithin"));
    }

    @Test
    void refusesATakenCode() {
        added(city, anIndicator(objective, "TAKEN"));
        city.asCoordinator()
                .body(anIndicator(objective, "TAKEN"))
                .post(city.indicators())
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("issues.name", contains("code"));
    }

    @Test
    void refusesAPatchThatTakesAwayWhatMustStay() {
        var path = added(city, anIndicator(objective, "MUSTSTAY"));
        city.asCoordinator()
                .header("If-Match", "\"1\"")
                .body("{\"name\": null, \"objectiveId\": null, \"frequency\": \"DAILY\", \"colour\": 1}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("name", "objectiveId", "frequency", "colour"));
    }

    @Test
    void refusesAWriteWithoutOrWithAStaleETag() {
        var path = added(city, anIndicator(objective, "STALE"));
        city.asCoordinator().body(Map.of("name", "x")).patch(path).then().statusCode(428);
        city.asCoordinator().delete(path).then().statusCode(428);
        city.asCoordinator()
                .header("If-Match", "\"7\"")
                .body(Map.of("name", "x"))
                .patch(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
    }

    @Test
    void doesNotKnowAnotherPlan() {
        var elsewhere = "/plans/" + UUID.randomUUID() + "/indicators";
        city.asCoordinator().get(elsewhere).then().statusCode(404).body("code", equalTo("resourceNotFound"));
        city.asCoordinator()
                .body(anIndicator(objective, "ELSEWHERE"))
                .post(elsewhere)
                .then()
                .statusCode(404);
        var path = added(city, anIndicator(objective, "HERE"));
        city.asCoordinator()
                .get(path.replace(city.plan(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesQueriesThatMeanNothing() {
        city.asCoordinator()
                .get(city.indicators() + "?light=PURPLE")
                .then()
                .statusCode(400)
                .body("issues.name", contains("light"));
        city.asCoordinator()
                .get(city.indicators() + "?sort=colour")
                .then()
                .statusCode(400)
                .body("issues.name", contains("sort"));
        city.asCoordinator()
                .get(city.indicators() + "?lights=RED")
                .then()
                .statusCode(400)
                .body("issues.name", contains("lights"));
        city.asCoordinator()
                .get(city.indicators() + "?pageSize=501&q=" + "x".repeat(101))
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("pageSize", "q"));
    }
}
