package eu.doelboom.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class UnreachableServiceResourceTest {

    @Test
    void namesAServiceThatIsDown() {
        refusal("/monitoring/v1/plans").body("detail", equalTo("monitoring-service cannot be reached"));
    }

    @Test
    void namesAServiceThatDoesNotAnswer() {
        refusal("/plan/v1/silent").body("detail", equalTo("plan-service did not answer within 3 s"));
    }

    @Test
    void namesAServiceThatHangsUp() {
        refusal("/finance/v1/broken").body("detail", containsString("finance-service closed the connection"));
    }

    @Test
    void namesAServiceThatIsDownToAnUpload() {
        given().auth()
                .oauth2(Bearer.of(Bearer.LEIESTEDE))
                .body(new byte[500_000])
                .post("/monitoring/v1/plans")
                .then()
                .statusCode(503)
                .body("detail", containsString("monitoring-service"));
    }

    private static ValidatableResponse refusal(String path) {
        return given().auth()
                .oauth2(Bearer.of(Bearer.LEIESTEDE))
                .get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("code", equalTo("serviceUnavailable"));
    }
}
