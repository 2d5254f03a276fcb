package eu.doelboom.plan.right;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draft is not there for the council, a proposal not for the public; what is adopted stays as it is. */
@QuarkusTest
class PlanStateResourceTest {

    private static List<String> placesOf(CityFixture city, String action, String objective) {
        return List.of(
                city.url(""),
                city.url("/tree"),
                city.url("/objectives"),
                city.url("/objectives/" + objective),
                city.url("/objectives/" + objective + "/tree"),
                city.url("/objectives/" + objective + "/children"),
                city.url("/actions"),
                city.url("/actions/" + action),
                city.url("/actions/" + action + "/estimates"));
    }

    private static void see(CityFixture city, String role, List<String> places, int status) {
        places.forEach(place -> city.with(role).get(place).then().statusCode(status));
        city.with(role)
                .get("/plan/v1/plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(status == 200 ? 1 : 0))
                .body("total", equalTo(status == 200 ? 1 : 0));
    }

    @Test
    void opensThePlanStepByStep() {
        var city = aCity();
        var action = city.action("EEN");
        String objective = city.coordinator().get(city.url("/objectives")).path("items[0].id");
        var places = placesOf(city, action, objective);

        see(city, Roles.EXECUTIVE, places, 200);
        see(city, Roles.AUDITOR, places, 200);
        see(city, Roles.COUNCILLOR, places, 404);
        see(city, Roles.CITIZEN, places, 404);

        city.advance("proposals");
        see(city, Roles.COUNCILLOR, places, 200);
        see(city, Roles.CITIZEN, places, 404);

        city.advance("adoptions");
        see(city, Roles.COUNCILLOR, places, 200);
        see(city, Roles.CITIZEN, places, 200);
    }

    @Test
    void changesNothingThatIsAdopted() {
        var city = aCity();
        var action = city.action("EEN");
        city.advance("proposals");
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("title", "Nog te wijzigen"))
                .patch(city.url("/actions/" + action))
                .then()
                .statusCode(200);
        city.advance("adoptions");

        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("title", "Te laat"))
                .patch(city.url("/actions/" + action))
                .then()
                .statusCode(409)
                .body("code", equalTo("planAdopted"));
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("title", "Te laat"))
                .patch(city.url(""))
                .then()
                .statusCode(409);
        city.coordinator()
                .contentType("text/csv")
                .body("code,niveau\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(city.url("/imports"))
                .then()
                .statusCode(409)
                .body("code", equalTo("planAdopted"));
    }

    @Test
    void takesOneStepAtATimeAndByWhoMay() {
        var city = aCity();
        city.coordinator()
                .header("If-Match", "*")
                .post(city.url("/adoptions"))
                .then()
                .statusCode(409)
                .body("code", equalTo("planState"));
        city.coordinator().post(city.url("/proposals")).then().statusCode(428);
        city.with(Roles.FINANCIAL_DIRECTOR)
                .header("If-Match", "*")
                .post(city.url("/proposals"))
                .then()
                .statusCode(403);
        city.with(Roles.EXECUTIVE)
                .header("If-Match", "*")
                .post(city.url("/proposals"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("revision", equalTo(2));
        city.with(Roles.EXECUTIVE)
                .header("If-Match", "*")
                .post(city.url("/adoptions"))
                .then()
                .statusCode(403);
    }

    @Test
    void showsTheOperatorNothingOfACity() {
        var city = aCity();

        CityFixture.as(city.tenant(), Roles.PLATFORM_OPERATOR)
                .get("/plan/v1/plans")
                .then()
                .statusCode(403);
        city.with(Roles.COORDINATOR).get("/plan/v1/plans").then().body("items.code", contains("MJP"));
    }
}
