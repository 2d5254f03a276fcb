package eu.doelboom.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class HealthResourceTest {

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void isDegradedWhileOneServiceIsDown() {
        given().get("/health").then().statusCode(200).body("status", equalTo("DEGRADED"));
        given().get("/status/ping").then().statusCode(200).body("status", equalTo("degraded"));
    }

    @Test
    void isReadyItselfWhateverTheServicesAre() {
        given().get(management + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(management + "health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void tellsOfItsInsideOnlyOnItsOwnPort() {
        given().get(management + "metrics").then().statusCode(200).body(containsString("doelboom_guard_calls"));
        for (var path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/openapi", "/q/dev", "/q/")) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }
}
