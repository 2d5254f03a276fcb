package eu.doelboom.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class HealthResourceTest {

    @Test
    void isDegradedWhileOneServiceIsDown() {
        given().get("/health").then().statusCode(200).body("status", equalTo("DEGRADED"));
        given().get("/status/ping").then().statusCode(200).body("status", equalTo("degraded"));
    }

    @Test
    void isReadyItselfWhateverTheServicesAre() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
