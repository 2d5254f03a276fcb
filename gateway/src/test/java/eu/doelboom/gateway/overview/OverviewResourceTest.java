package eu.doelboom.gateway.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class OverviewResourceTest {

    private static RequestSpecification asLeiestede() {
        return given().auth().oauth2(Bearer.of(Bearer.LEIESTEDE, "a-reader-of-overviews"));
    }

    @Test
    void showsWhatThereIsAndSaysWhatIsMissing() {
        asLeiestede()
                .get("/v1/plans/p1/overview")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{24}\""))
                .header("Cache-Control", "private, no-cache")
                .body("planRevision", equalTo(12))
                .body("plan.code", equalTo("MJP"))
                .body("equilibrium.verdict", equalTo("NOT_IN_EQUILIBRIUM"))
                .body("equilibrium.findings[0].shortfall", equalTo("5.00"))
                .body("equilibrium.years[0].availableBudgetaryResult", equalTo("10.00"))
                .body("equilibrium.years[0].selfFinancingMargin", equalTo("9.00"))
                .body("equilibrium.years[0].adjustedSelfFinancingMargin", equalTo("8.50"))
                .body("progress", nullValue())
                .body("missing", hasSize(1))
                .body("missing[0].service", equalTo("monitoring-service"))
                .body("missing[0].reason", equalTo("unreachable"));
    }

    @Test
    void saysNothingToWhoeverHasItAlready() {
        var tag = asLeiestede().get("/v1/plans/p1/overview").header("ETag");

        asLeiestede()
                .header("If-None-Match", tag)
                .get("/v1/plans/p1/overview")
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void showsNothingOfAPlanThatIsNotShownOrNotThere() {
        asLeiestede().get("/v1/plans/hidden/overview").then().statusCode(403).body("detail", equalTo("a draft"));
        asLeiestede().get("/v1/plans/none/overview").then().statusCode(404).body("code", equalTo("resourceNotFound"));
        asLeiestede()
                .urlEncodingEnabled(false)
                .get("/v1/plans/..%2F..%2Ftenants/overview")
                .then()
                .statusCode(400);
        asLeiestede().get("/v1/plans/a_b/overview").then().statusCode(400);
    }

    @Test
    void isForRolesOfACity() {
        given().get("/v1/plans/p1/overview").then().statusCode(401);
        given().auth()
                .oauth2(Bearer.withoutTenant())
                .get("/v1/plans/p1/overview")
                .then()
                .statusCode(403);
    }
}
