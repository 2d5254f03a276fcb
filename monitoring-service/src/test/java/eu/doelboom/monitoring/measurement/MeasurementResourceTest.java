package eu.doelboom.monitoring.measurement;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.measured;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import eu.doelboom.monitoring.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasurementResourceTest {

    private CityFixture city;
    private String objective;
    private String indicator;

    @BeforeEach
    void addIndicator() {
        if (city == null) {
            city = aCity();
            objective = city.withObjective("BD01");
        }
        indicator = added(city, anIndicator(objective, UUID.randomUUID().toString()));
    }

    @Test
    void recordsAMeasurementAndWhoRecordedIt() {
        city.as("department-head")
                .body(Map.of("date", "2022-06-30", "value", "24.5000", "note", "Voorlopige telling"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString(indicator + "/measurements/"))
                .body("value", equalTo("24.5"))
                .body("status", equalTo("PROVISIONAL"))
                .body("note", equalTo("Voorlopige telling"))
                .body("recordedBy", matchesPattern("[0-9a-f-]{36}"))
                .body("recordedAt", notNullValue());
        city.asCoordinator()
                .get(indicator)
                .then()
                .header("ETag", "\"2\"")
                .body("latestMeasurement.value", equalTo("24.5"))
                .body("trafficLight.light", equalTo("GREEN"));
    }

    @Test
    void letsTheNewestDayDecide() {
        measured(city, indicator, "2022-12-31", "10");
        measured(city, indicator, "2022-06-30", "30");
        city.asCoordinator().get(indicator).then().body("trafficLight.light", equalTo("RED"));
        city.asCoordinator()
                .get(indicator + "/measurements")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.date", contains("2022-12-31", "2022-06-30"));
        city.asCoordinator()
                .get(indicator + "/measurements?sort=-value")
                .then()
                .body("items.value", contains("30", "10"));
    }

    @Test
    void correctsAMeasurement() {
        var path = measured(city, indicator, "2022-06-30", "10");
        city.asCoordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"value\": \"26\", \"note\": \"Nagekeken\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("value", equalTo("26"))
                .body("date", equalTo("2022-06-30"))
                .body("status", equalTo("FINAL"));
        city.asCoordinator().get(indicator).then().body("trafficLight.light", equalTo("GREEN"));
    }

    @Test
    void takesAMeasurementAway() {
        measured(city, indicator, "2022-01-31", "25");
        var wrong = measured(city, indicator, "2022-06-30", "2.5");
        city.asCoordinator().delete(wrong).then().statusCode(428);
        city.asCoordinator().header("If-Match", "\"9\"").delete(wrong).then().statusCode(412);
        city.asCoordinator().header("If-Match", "\"1\"").delete(wrong).then().statusCode(204);
        city.asCoordinator().get(wrong).then().statusCode(404);
        city.asCoordinator()
                .get(indicator)
                .then()
                .body("latestMeasurement.date", equalTo("2022-01-31"))
                .body("trafficLight.light", equalTo("GREEN"));
    }

    @Test
    void refusesASecondMeasurementOfADay() {
        measured(city, indicator, "2022-06-30", "10");
        var other = measured(city, indicator, "2022-07-31", "11");
        city.asCoordinator()
                .body(Map.of("date", "2022-06-30", "value", "12"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(409)
                .body("issues.name", contains("date"));
        city.asCoordinator()
                .header("If-Match", "\"1\"")
                .body(Map.of("date", "2022-06-30"))
                .patch(other)
                .then()
                .statusCode(409);
    }

    @Test
    void refusesADayInTheFuture() {
        city.asCoordinator()
                .body(Map.of("date", "2999-01-01", "value", "12"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(400)
                .body("issues[0].name", equalTo("date"));
    }

    @Test
    void namesEveryWrongField() {
        city.asCoordinator()
                .body(Map.of("date", "gisteren", "value", "1e99", "status", "SURE"))
                .post(indicator + "/measurements")
                .then()
                .statusCode(400)
                .body("issues.name", containsInAnyOrder("date", "value", "status"));
    }

    @Test
    void recordsARepeatedRequestOnce() {
        var body = Map.of("date", "2022-06-30", "value", "12");
        for (int i = 0; i < 2; i++) {
            city.asCoordinator()
                    .header("Idempotency-Key", indicator)
                    .body(body)
                    .post(indicator + "/measurements")
                    .then()
                    .statusCode(201);
        }
        city.asCoordinator().get(indicator + "/measurements").then().body("total", equalTo(1));
    }

    @Test
    void doesNotKnowTheMeasurementOfAnotherIndicator() {
        var path = measured(city, indicator, "2022-06-30", "10");
        var other = added(city, anIndicator(objective, UUID.randomUUID().toString()));
        city.asCoordinator().get(path.replace(indicator, other)).then().statusCode(404);
    }
}
