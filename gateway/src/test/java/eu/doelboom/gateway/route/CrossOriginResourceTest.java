package eu.doelboom.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class CrossOriginResourceTest {

    private static final String ALLOWED = "https://desk.example";

    @Test
    void tellsABrowserWhatAPageOfANamedOriginMaySend() {
        given().header("Origin", ALLOWED)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "if-match")
                .options("/plan/v1/plans/p1")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Max-Age", "3600")
                .header("Vary", containsString("origin"));
    }

    @Test
    void showsSuchAPageTheHeadersOfAnAnswer() {
        given().header("Origin", ALLOWED)
                .auth()
                .oauth2(Bearer.of(Bearer.LEIESTEDE))
                .get("/plan/v1/plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void letsABrowserRefuseAnyOtherPage() {
        for (var origin : new String[] {"https://evil.example", "null", "https://desk.example.evil.example"}) {
            given().header("Origin", origin)
                    .header("Access-Control-Request-Method", "GET")
                    .options("/plan/v1/plans")
                    .then()
                    .statusCode(401)
                    .header("Access-Control-Allow-Origin", nullValue());
            given().header("Origin", origin)
                    .auth()
                    .oauth2(Bearer.of(Bearer.LEIESTEDE))
                    .get("/plan/v1/plans")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }
}
