package eu.doelboom.monitoring.lights;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.measured;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LightsResourceTest {

    @Test
    void countsTheLightsOfOneRevision() {
        var city = aCity();
        var bikes = city.withObjective("BD01");
        measured(city, added(city, anIndicator(bikes, "A1")), "2022-01-01", "30");
        measured(city, added(city, anIndicator(bikes, "A2")), "2022-01-01", "23");
        added(city, anIndicator(bikes, "A3"));

        var path = "/plans/" + city.plan() + "/lights";
        var tag = city.as("executive")
                .queryParam("atLeast", city.revision())
                .get(path)
                .then()
                .statusCode(200)
                .body("planRevision", equalTo((int) city.revision()))
                .body("indicators", equalTo(3))
                .body("green", equalTo(1))
                .body("orange", equalTo(1))
                .body("red", equalTo(0))
                .body("grey", equalTo(1))
                .extract()
                .header("ETag");
        city.as("executive").header("If-None-Match", tag).get(path).then().statusCode(304);
        measured(city, added(city, anIndicator(bikes, "A4")), "2022-01-01", "3");
        city.as("executive")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("red", equalTo(1));
    }

    @Test
    void countsNothingForAPlanWithoutIndicators() {
        var city = aCity();

        city.as("auditor")
                .get("/plans/" + city.plan() + "/lights")
                .then()
                .statusCode(200)
                .body("indicators", equalTo(0));
    }

    @Test
    void knowsNoPlanOfAnotherCityAndWaitsForNoRevisionForever() {
        var city = aCity();
        var other = aCity();

        city.as("auditor").get("/plans/" + other.plan() + "/lights").then().statusCode(404);
        city.as("auditor")
                .queryParam("atLeast", city.revision() + 100)
                .get("/plans/" + city.plan() + "/lights")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"));
        city.as("platform-operator")
                .get("/plans/" + city.plan() + "/lights")
                .then()
                .statusCode(403);
    }
}
