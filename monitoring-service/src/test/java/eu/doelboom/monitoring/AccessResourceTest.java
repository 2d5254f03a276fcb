package eu.doelboom.monitoring;

import static eu.doelboom.monitoring.CityFixture.aCity;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.added;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.anIndicator;
import static eu.doelboom.monitoring.indicator.IndicatorFixture.measured;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessResourceTest {

    @Test
    void letsNobodyInWithoutToken() {
        given().get("/monitoring/v1/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("noAccessToken"));
    }

    @Test
    void showsOneCityNothingOfAnother() {
        var one = aCity();
        var other = aCity();
        var indicator = added(one, anIndicator(one.withObjective("BD01"), "I1"));
        var measurement = measured(one, indicator, "2022-01-01", "25");
        for (var path : List.of(one.indicators(), indicator, indicator + "/measurements", measurement)) {
            other.asCoordinator().get(path).then().statusCode(404);
        }
        for (var path : List.of(indicator, measurement)) {
            other.asCoordinator()
                    .header("If-Match", "*")
                    .body(Map.of("note", "x"))
                    .patch(path)
                    .then()
                    .statusCode(404);
            other.asCoordinator().header("If-Match", "*").delete(path).then().statusCode(404);
        }
        other.asCoordinator().get("/plans").then().body("total", equalTo(1));
    }

    @Test
    void refusesAHeaderThatNamesAnotherCity() {
        var one = aCity();
        one.asCoordinator()
                .header("Dgp-Tenant-Id", "elders")
                .get("/plans")
                .then()
                .statusCode(403);
        one.asCoordinator()
                .header("Dgp-Tenant-Id", one.tenant())
                .get("/plans")
                .then()
                .statusCode(200);
    }

    @Test
    void letsReadersReadAndWritersWrite() {
        var city = aCity();
        var indicator = added(city, anIndicator(city.withObjective("BD01"), "I1"));
        for (var role : List.of("programme-director", "financial-director", "executive", "auditor", "erp-client")) {
            city.as(role).get(indicator).then().statusCode(200);
            city.as(role)
                    .body(Map.of("date", "2022-01-01", "value", "1"))
                    .post(indicator + "/measurements")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("missingPermission"));
        }
        city.as("platform-operator").get("/plans").then().statusCode(403);
    }

    @Test
    void keepsDraftsFromTheCouncilAndProposalsFromThePublic() {
        var city = aCity();
        var indicator = added(city, anIndicator(city.withObjective("BD01"), "I1"));
        var measurement = measured(city, indicator, "2022-01-01", "25");
        var open = List.of(city.indicators(), indicator);
        var council = List.of(city.indicators(), indicator, indicator + "/measurements", measurement);
        sees(city, "councillor", council, false);
        sees(city, "citizen", open, false);

        city.announcesPlan("PROPOSED");
        city.awaitFollowed();
        sees(city, "councillor", council, true);
        sees(city, "citizen", open, false);

        city.announcesPlan("ADOPTED");
        city.awaitFollowed();
        sees(city, "councillor", council, true);
        sees(city, "citizen", open, true);
        city.as("citizen").get(measurement).then().statusCode(403);
        measured(city, indicator, "2023-01-01", "26");
    }

    private static void sees(CityFixture city, String role, List<String> paths, boolean there) {
        paths.forEach(path -> city.as(role).get(path).then().statusCode(there ? 200 : 404));
        city.as(role).get("/plans").then().statusCode(200).body("total", equalTo(there ? 1 : 0));
    }

    @Test
    void letsNobodyIntoACityThatIsSuspended() throws InterruptedException {
        var city = aCity();
        city.registered("SUSPENDED", 2);
        var status = 200;
        for (int i = 0; status == 200 && i < 200; i++) {
            Thread.sleep(50);
            status = city.asCoordinator().get("/plans").statusCode();
        }
        city.asCoordinator().get("/plans").then().statusCode(403);
    }

    @Test
    void asksForPatienceWhenACityIsNotKnownYet() {
        given().auth()
                .oauth2(CityFixture.token("nergens", "coordinator"))
                .get("/monitoring/v1/plans")
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
    }
}
