package eu.doelboom.monitoring.indicator;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorResourceTest {

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
    void addsAnIndicatorWithEverythingThatWasSent() {
        city.asCoordinator()
                .body(anIndicator(objective, "FULL"))
                .post(city.indicators())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/monitoring/v1/plans/" + city.plan() + "/indicators/"))
                .body("code", equalTo("FULL"))
                .body("objectiveId", equalTo(objective))
                .body("objectiveCode", equalTo("BD01"))
                .body("objectiveState", equalTo("ACTIVE"))
                .body("baseline.value", equalTo("20"))
                .body("targets.fiscalYear", contains(2022, 2025))
                .body("targets.value", contains("24", "30"))
                .body("thresholds.greenWithin", equalTo("0"))
                .body("thresholds.orangeWithin", equalTo("10"))
                .body("trafficLight.light", equalTo("GREY"))
                .body("trafficLight.reason", equalTo("NO_MEASUREMENT"))
                .body("trafficLight.explanation", equalTo("Nothing has been measured yet."))
                .body("latestMeasurement", nullValue())
                .body("warnings", nullValue());
    }

    @Test
    void explainsTheLightInTheLanguageOfTheReader() {
        var path = added(city, anIndicator(objective, "LANG"));
        measured(city, path, "2021-12-31", "21");
        city.as("auditor")
                .header("Accept-Language", "de, nl-BE;q=0.9")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "nl")
                .header("Vary", containsString("Accept-Language"))
                .body("trafficLight.light", equalTo("ORANGE"))
                .body("trafficLight.target.value", equalTo("22"))
                .body("trafficLight.target.interpolated", equalTo(true))
                .body("trafficLight.missedBy", equalTo("4.55"))
                .body("trafficLight.rule", containsString("Hoger is beter"))
                .body(
                        "trafficLight.explanation",
                        containsString("21 % op 31 december 2021 mist de streefwaarde van 22 % voor 2021"));
        city.as("auditor")
                .header("Accept-Language", "fr-BE")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("trafficLight.rule", containsString("Plus c'est haut, mieux c'est"))
                .body(
                        "trafficLight.explanation",
                        containsString("21 % au 31 décembre 2021 manque la cible de 22 % pour 2021"));
    }

    @Test
    void changesWhatThePatchNamesAndNothingElse() {
        var path = added(city, anIndicator(objective, "PATCH"));
        city.as("owner")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(
                        "{\"owner\": null, \"thresholds\": {\"orangeWithin\": \"25\"}, \"baseline\": {\"value\": \"19.5\"}}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("owner", nullValue())
                .body("source", equalTo("Gemeente-Stadsmonitor"))
                .body("baseline.year", equalTo(2020))
                .body("baseline.value", equalTo("19.5"))
                .body("thresholds.greenWithin", equalTo("0"))
                .body("thresholds.orangeWithin", equalTo("25"));
    }

    @Test
    void judgesAgainWhenTheTargetsChange() {
        var path = added(city, anIndicator(objective, "REJUDGE"));
        measured(city, path, "2022-03-01", "24");
        city.asCoordinator()
                .header("If-Match", "\"2\"")
                .body(Map.of("targets", List.of(Map.of("fiscalYear", 2022, "value", "40"))))
                .patch(path)
                .then()
                .statusCode(200)
                .body("trafficLight.light", equalTo("RED"))
                .body("targets", hasSize(1));
        city.asCoordinator()
                .get(city.indicators() + "?light=RED&q=rejudge")
                .then()
                .body("total", equalTo(1));
    }

    @Test
    void letsOnlyOneOfManyWritersWin() {
        var path = added(city, anIndicator(objective, "RACE"));
        var writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> city.asCoordinator()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("name", "writer " + i))
                        .patch(path)
                        .statusCode()))
                .toList();
        var statuses = writers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(7);
    }

    @Test
    void removesAnIndicatorWithItsMeasurements() {
        var path = added(city, anIndicator(objective, "GONE"));
        var measurement = measured(city, path, "2022-03-01", "24");
        city.asCoordinator().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        city.asCoordinator().get(path).then().statusCode(404);
        city.asCoordinator().get(measurement).then().statusCode(404);
    }

    @Test
    void answersARepeatedRequestAsItDidFirst() {
        var body = anIndicator(objective, "ONCE");
        var first = city.asCoordinator()
                .header("Idempotency-Key", "\"once\"")
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(201)
                .extract();
        city.asCoordinator()
                .header("Idempotency-Key", "\"once\"")
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(201)
                .contentType("application/json")
                .header("Location", endsWith(first.path("id")))
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(first.path("id")));
        body.put("name", "Iets anders");
        city.asCoordinator()
                .header("Idempotency-Key", "\"once\"")
                .body(body)
                .post(city.indicators())
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotencyKeyReused"));
    }

    @Test
    void waitsForARevisionOfThePlan() {
        var fresh = aCity();
        var id = java.util.UUID.randomUUID().toString();
        fresh.atRevision(2).saysObjective(id, "BD09", false);
        fresh.asCoordinator()
                .body(anIndicator(id, "WAIT"))
                .post(fresh.indicators() + "?atLeast=2")
                .then()
                .statusCode(201);
        fresh.asCoordinator()
                .body(anIndicator(id, "NEVER"))
                .post(fresh.indicators() + "?atLeast=99")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("serviceUnavailable"));
    }
}
