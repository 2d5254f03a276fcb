package eu.doelboom.gateway.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoResourceTest.Demonstration.class)
@QuarkusTestResource(Peers.class)
class DemoResourceTest {

    /** The test configuration with the demonstration switched on. */
    public static class Demonstration implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "test,demo";
        }
    }

    private static ValidatableResponse ask(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/demo/tokens")
                .then();
    }

    @Test
    void givesATokenThatOpensTheDoor() {
        var answer = ask("{\"city\":\"leiestede\",\"role\":\"financial-director\"}")
                .statusCode(200)
                .body("tenant", equalTo("leiestede"))
                .body("role", equalTo("financial-director"))
                .body("expiresAt", containsString("T"))
                .extract();
        given().auth()
                .oauth2(answer.path("token"))
                .get("/plan/v1/plans")
                .then()
                .statusCode(200)
                .body("headers.'dgp-tenant-id'", equalTo("leiestede"));
    }

    @Test
    void putsTheClaimsOfTheRoleIntoTheToken() {
        String token =
                ask("{\"city\":\"leiestede\",\"role\":\"owner\"}").extract().path("token");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(claims)
                .contains("\"tenant\":\"leiestede\"", "\"groups\":[\"owner\"]", "\"iss\":\"urn:doelboom:demo\"")
                .contains(
                        "\"aud\":\"doelboom\"",
                        "\"name\":\"Tom De Wilde\"",
                        "\"upn\":\"tom.de.wilde@leiestede.example\"");
    }

    @Test
    void givesTheOperatorATokenOfNoCity() {
        ask("{\"role\":\"platform-operator\"}").statusCode(200).body("tenant", nullValue());
        ask("{\"city\":\"leiestede\",\"role\":\"platform-operator\"}")
                .statusCode(200)
                .body("tenant", nullValue());
    }

    @Test
    void refusesWhatItCannotSign() {
        ask("{\"city\":\"leiestede\",\"role\":\"king\"}").statusCode(400).body("issues[0].name", equalTo("role"));
        ask("{\"role\":\"owner\"}").statusCode(400).body("issues[0].name", equalTo("city"));
        ask("{\"city\":\"Lei'; drop\",\"role\":\"owner\"}").statusCode(400).body("issues[0].name", equalTo("city"));
        ask("{\"city\":\"leiestede\"}").statusCode(400).body("issues[0].name", equalTo("role"));
    }

    @Test
    void listsTheRegisteredCitiesAndTheRoles() {
        given().get("/demo/cities")
                .then()
                .statusCode(200)
                .body("items.city", hasItems("leiestede"))
                .body("items.name", hasItems("Stad Leiestede"))
                .body("roles.role", hasItems("coordinator", "platform-operator"))
                .body("roles.find { it.role == 'owner' }.name.nl", equalTo("Actiehouder"))
                .body("roles.find { it.role == 'owner' }.name.en", equalTo("Action owner"));
    }

    @Test
    void documentsItsOperationsOnlyHere() {
        given().get("/doc/openapi.json").then().body(containsString("issueDemoToken"));
    }
}
