package eu.doelboom.monitoring.plan;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest {

    @Test
    void showsAPlanThatWasAnnounced() {
        var city = aCity();
        city.as("auditor")
                .get("/plans")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(city.plan()))
                .body("items[0].firstYear", equalTo(2020))
                .body("items[0].planRevision", equalTo(1));
    }
}
