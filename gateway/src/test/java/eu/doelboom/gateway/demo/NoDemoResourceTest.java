package eu.doelboom.gateway.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class NoDemoResourceTest {

    @Test
    void givesNobodyATokenOutsideTheDemonstration() {
        given().contentType("application/json")
                .body("{\"city\":\"leiestede\",\"role\":\"coordinator\"}")
                .post("/demo/tokens")
                .then()
                .statusCode(404)
                .body("code", equalTo("resourceNotFound"));
    }

    @Test
    void listsNoCitiesOutsideTheDemonstration() {
        given().get("/demo/cities").then().statusCode(404).body("code", equalTo("resourceNotFound"));
    }
}
