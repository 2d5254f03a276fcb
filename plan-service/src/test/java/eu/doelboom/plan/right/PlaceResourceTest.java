package eu.doelboom.plan.right;

import static eu.doelboom.plan.CityFixture.aCity;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may change an action and its figures, by where the action stands in the city. */
@QuarkusTest
class PlaceResourceTest {

    private static CityFixture city;
    private static String mobility;
    private static String culture;

    @BeforeEach
    void register() {
        if (city == null) {
            city = aCity();
            mobility = city.department("MOBILITEIT");
            culture = city.department("CULTUUR");
        }
    }

    /** An action that the department carries out and the person owns. */
    private static String held(String code, String department, String owner) {
        var url = city.url("/actions/" + city.action(code));
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("departmentId", department, "ownerId", owner))
                .patch(url)
                .then()
                .statusCode(200)
                .body("departmentId", equalTo(department))
                .body("ownerId", equalTo(owner));
        return url;
    }

    private static ValidatableResponse estimate(RequestSpecification somebody, String url, Map<String, Object> line) {
        return somebody.header("If-Match", "*")
                .body(line)
                .post(url + "/estimates")
                .then();
    }

    private static RequestSpecification headOf(String... departments) {
        return city.with(Roles.DEPARTMENT_HEAD, "head", Map.of("departments", List.of(departments)));
    }

    @Test
    void letsADepartmentHeadChangeOnlyActionsOfHisDepartments() {
        var url = held("PLAATS1", mobility, "somebody");

        headOf("MOBILITEIT", "CULTUUR")
                .header("If-Match", "*")
                .body(Map.of("title", "Anders"))
                .patch(url)
                .then()
                .statusCode(200)
                .body("title", equalTo("Anders"));
        headOf("CULTUUR")
                .header("If-Match", "*")
                .body(Map.of("title", "Gekaapt"))
                .patch(url)
                .then()
                .statusCode(403)
                .body("code", equalTo("missingPermission"));
        estimate(headOf("MOBILITEIT"), url, city.estimate(2028, "5.00")).statusCode(201);
        estimate(headOf("CULTUUR"), url, city.estimate(2029, "5.00")).statusCode(403);
        estimate(headOf(), url, city.estimate(2029, "5.00")).statusCode(403);
    }

    @Test
    void letsAnOwnerChangeOnlyWhatHeOwns() {
        var url = held("PLAATS2", culture, "tom");

        estimate(city.with(Roles.OWNER, "tom", Map.of()), url, city.estimate(2028, "5.00"))
                .statusCode(201);
        estimate(city.with(Roles.OWNER, "els", Map.of()), url, city.estimate(2029, "5.00"))
                .statusCode(403);
    }

    @Test
    void letsOnlyTheCoordinatorGiveAnActionAway() {
        var url = held("PLAATS3", mobility, "tom");

        for (var change : List.of(Map.of("ownerId", "els"), Map.of("departmentId", culture))) {
            city.with(Roles.OWNER, "tom", Map.of())
                    .header("If-Match", "*")
                    .body(change)
                    .patch(url)
                    .then()
                    .statusCode(403);
            headOf("MOBILITEIT", "CULTUUR")
                    .header("If-Match", "*")
                    .body(change)
                    .patch(url)
                    .then()
                    .statusCode(403);
        }
        city.coordinator().get(url).then().body("ownerId", equalTo("tom")).body("departmentId", equalTo(mobility));
    }

    @Test
    void letsAFinancialDirectorSetFiguresOfHisEntitiesOnly() {
        var url = city.url("/actions/" + city.action("PLAATS4"));
        var bound = Map.of("entities", List.of("STAD"));
        var elsewhere = Map.of("entities", List.of("OCMW"));

        estimate(city.with(Roles.FINANCIAL_DIRECTOR, "an", bound), url, city.estimate(2028, "5.00"))
                .statusCode(201);
        estimate(city.with(Roles.FINANCIAL_DIRECTOR, "an", elsewhere), url, city.estimate(2029, "5.00"))
                .statusCode(403);
        String line = city.coordinator().get(url + "/estimates").path("items[0].id");
        city.with(Roles.FINANCIAL_DIRECTOR, "an", elsewhere)
                .header("If-Match", "*")
                .body(Map.of("amount", "6.00"))
                .patch(url + "/estimates/" + line)
                .then()
                .statusCode(403);
        city.with(Roles.FINANCIAL_DIRECTOR, "an", elsewhere)
                .header("If-Match", "*")
                .body(Map.of("items", List.of()))
                .patch(url + "/estimates")
                .then()
                .statusCode(403);
        city.with(Roles.FINANCIAL_DIRECTOR, "an", bound)
                .body(Map.of("code", "AGB", "name", "AGB", "kind", "AUTONOMOUS_MUNICIPAL_COMPANY"))
                .post("/plan/v1/entities")
                .then()
                .statusCode(403);
    }

    @Test
    void findsActionsByDepartmentAndOwnerAndHidesOwnersFromThePublic() {
        var own = aCity();
        own.action("VRIJ");
        var url = own.url("/actions");
        var department = own.department("GROEN");
        var action = own.action("GEHOUDEN");
        own.coordinator()
                .header("If-Match", "*")
                .body(Map.of("departmentId", department, "ownerId", "tom"))
                .patch(url + "/" + action)
                .then()
                .statusCode(200);

        own.coordinator().get(url + "?department=" + department).then().body("items.code", contains("GEHOUDEN"));
        own.coordinator().get(url + "?owner=tom").then().body("items.code", contains("GEHOUDEN"));
        own.coordinator().get(url + "?owner=els").then().body("items", hasSize(0));
        own.advance("proposals");
        own.advance("adoptions");
        own.with(Roles.CITIZEN)
                .get(url + "/" + action)
                .then()
                .statusCode(200)
                .body("ownerId", nullValue())
                .body("hidden", contains("ownerId"))
                .body("departmentId", equalTo(department));
        own.with(Roles.CITIZEN).get(url).then().body("hidden", equalTo(1));
        own.with(Roles.CITIZEN).get(url + "?owner=tom").then().statusCode(403);
    }

    @Test
    void refusesADepartmentThatTheCityDoesNotHave() {
        city.coordinator()
                .header("If-Match", "*")
                .body(Map.of("departmentId", UUID.randomUUID().toString()))
                .patch(city.url("/actions/" + city.action("PLAATS5")))
                .then()
                .statusCode(400)
                .body("issues.name", contains("departmentId"));
    }

    @Test
    void refusesATokenWhosePlacesCannotBeRead() {
        var url = city.url("/actions/" + city.action("PLAATS6"));
        var line = new HashMap<>(city.estimate(2028, "5.00"));

        estimate(CityFixture.withClaim(city.tenant(), Roles.DEPARTMENT_HEAD, "departments", "MOBILITEIT"), url, line)
                .statusCode(403);
    }

    @Test
    void keepsTheListOfDepartments() {
        city.coordinator().get("/plan/v1/departments").then().body("items.code", hasItems("CULTUUR", "MOBILITEIT"));
        city.coordinator()
                .body(Map.of("code", "CULTUUR", "name", "Nog een"))
                .post("/plan/v1/departments")
                .then()
                .statusCode(409)
                .body("code", equalTo("codeInUse"));
        var etag = city.coordinator().get("/plan/v1/departments/" + culture).header("ETag");
        city.coordinator()
                .header("If-Match", etag)
                .body(Map.of("name", "Dienst Cultuur en Feest"))
                .patch("/plan/v1/departments/" + culture)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("name", equalTo("Dienst Cultuur en Feest"));
        city.coordinator()
                .header("If-Match", etag)
                .body(Map.of("name", "Te laat"))
                .patch("/plan/v1/departments/" + culture)
                .then()
                .statusCode(412);
    }
}
