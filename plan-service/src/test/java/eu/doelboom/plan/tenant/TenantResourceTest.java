package eu.doelboom.plan.tenant;

import static eu.doelboom.plan.CityFixture.aCity;
import static eu.doelboom.plan.CityFixture.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import eu.doelboom.edge.tenant.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenantResourceTest {

    @Test
    void letsNobodyInWithoutAToken() {
        given().get("/plan/v1/plans").then().statusCode(401).body("code", equalTo("noAccessToken"));
        given().auth()
                .oauth2("nonsense")
                .get("/plan/v1/plans")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalidAccessToken"));
    }

    @Test
    void doesNotBelieveAHeaderThatDiffersFromTheToken() {
        var city = aCity();

        city.coordinator()
                .header("Dgp-Tenant-Id", "someoneelse")
                .get("/plan/v1/plans")
                .then()
                .statusCode(403);
    }

    @Test
    void saysThatACityIsNotRegistered() {
        as("nowhere", Roles.COORDINATOR)
                .get("/plan/v1/plans")
                .then()
                .statusCode(403)
                .body("code", equalTo("unknownTenant"));
    }

    @Test
    void keepsTheOperatorOutOfCityData() {
        as(null, Roles.PLATFORM_OPERATOR).get("/plan/v1/plans").then().statusCode(403);
    }

    @Test
    void namesEveryWrongFieldOfANewCity() {
        as(null, Roles.PLATFORM_OPERATOR)
                .body(Map.of("id", "Not A Slug", "name", ""))
                .post("/plan/v1/tenants")
                .then()
                .statusCode(400)
                .body("issues.name", hasItems("id", "name"));
    }

    @Test
    void registersACityOnce() {
        var city = aCity();

        as(null, Roles.PLATFORM_OPERATOR)
                .body(Map.of("id", city.tenant(), "name", "Nog eens"))
                .post("/plan/v1/tenants")
                .then()
                .statusCode(409)
                .body("code", equalTo("tenantExists"));
    }
}
