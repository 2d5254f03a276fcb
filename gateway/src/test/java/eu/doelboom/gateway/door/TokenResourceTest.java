package eu.doelboom.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.startsWith;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class TokenResourceTest {

    static Stream<String> forgedTokens() {
        return Stream.of(
                Bearer.ofAnotherIssuer(),
                Bearer.forAnotherAudience(),
                Bearer.signedByAnother(),
                Bearer.unsigned(),
                Bearer.patchedTogether(),
                "garbage",
                "a.b.c",
                "..");
    }

    @Test
    void opensForAGenuineToken() {
        given().auth()
                .oauth2(Bearer.of(Bearer.LEIESTEDE))
                .get("/plan/v1/plans")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/v1/plans", "/finance/v1/plans", "/monitoring/v1/plans", "/events"})
    void asksForATokenWhenThereIsNone(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("noAccessToken"))
                .body("type", equalTo("urn:problem-type:belgif:noAccessToken"))
                .body("status", equalTo(401))
                .body("instance", startsWith("urn:uuid:"))
                .body("identifier", hasLength(36));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Bearerx"})
    void asksForATokenWhenTheHeaderHoldsNone(String authorization) {
        given().header("Authorization", authorization)
                .get("/plan/v1/plans")
                .then()
                .statusCode(401)
                .body("code", equalTo("noAccessToken"));
    }

    @ParameterizedTest
    @MethodSource("forgedTokens")
    void refusesAForgedTokenAtTheDoorOfAService(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/plan/v1/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\""))
                .body("code", equalTo("invalidAccessToken"));
    }

    @ParameterizedTest
    @MethodSource("forgedTokens")
    void refusesAForgedTokenForTheStream(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/events")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void saysThatATokenHasExpired() {
        given().auth()
                .oauth2(Bearer.expired())
                .get("/plan/v1/plans")
                .then()
                .statusCode(401)
                .body("code", equalTo("expiredAccessToken"))
                .body("type", equalTo("urn:problem-type:belgif:expiredAccessToken"));
    }
}
