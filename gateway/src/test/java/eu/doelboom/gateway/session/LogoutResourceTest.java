package eu.doelboom.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Issuing;
import eu.doelboom.gateway.Peers;
import eu.doelboom.local.testing.IssuerRemote;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
@QuarkusTestResource(Issuing.class)
class LogoutResourceTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @TestHTTPResource("/events")
    URI events;

    @Inject
    EndedSessions ended;

    @Inject
    EndTopic topic;

    private final IssuerRemote issuer = Issuing.issuer("leiestede");

    private String access(Map<String, Object> different) {
        var claims = issuer.claims("leiestede");
        claims.putAll(different);
        return issuer.sign(claims);
    }

    private Map<String, Object> logout(Map<String, Object> different) {
        var claims = issuer.claims("leiestede");
        claims.keySet().retainAll(java.util.Set.of("iss", "iat", "exp"));
        claims.put("aud", "doelboom-console");
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of(EVENT, Map.of()));
        claims.putAll(different);
        return claims;
    }

    private static ValidatableResponse tell(String logoutToken) {
        return given().formParam("logout_token", logoutToken).post("/logouts").then();
    }

    private static int call(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).statusCode();
    }

    private void awaitKnowledge(String session) {
        var token = access(Map.of("sid", session));
        for (int i = 0; i < 100 && call("/plan/v1/plans", token) == 503; i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(call("/plan/v1/plans", token)).isEqualTo(200);
    }

    @Test
    void refusesTheTokensOfASessionFromTheLogoutOn() {
        var session = UUID.randomUUID().toString();
        var other = access(Map.of("sid", UUID.randomUUID().toString()));
        var token = access(Map.of("sid", session));
        awaitKnowledge(session);

        tell(issuer.sign(logout(Map.of("sid", session)))).statusCode(200);

        given().header("Authorization", "Bearer " + token)
                .get("/plan/v1/plans")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalidAccessToken"));
        assertThat(call("/events", token)).isEqualTo(401);
        assertThat(call("/plan/v1/plans", access(Map.of("sid", session)))).isEqualTo(401);
        assertThat(call("/plan/v1/plans", other)).isEqualTo(200);
    }

    @Test
    void refusesAFormThatCannotBeRead() {
        given().contentType("application/x-www-form-urlencoded")
                .body("%s%n%x")
                .post("/logouts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void refusesEveryEarlierTokenOfAPersonWhoseSessionsAllEnd() {
        var person = UUID.randomUUID().toString();
        var now = Instant.now().getEpochSecond();
        var before = access(Map.of("sub", person, "iat", now - 10));
        assertThat(call("/plan/v1/plans", before)).isEqualTo(200);

        tell(issuer.sign(logout(Map.of("sub", person, "iat", now - 5)))).statusCode(200);

        assertThat(call("/plan/v1/plans", before)).isEqualTo(401);
        assertThat(call("/plan/v1/plans", access(Map.of("sub", person)))).isEqualTo(200);
    }

    @Test
    void endsTheStreamsThatASessionHasOpen() throws Exception {
        var session = UUID.randomUUID().toString();
        awaitKnowledge(session);
        var token = access(Map.of("sid", session));
        given().auth().oauth2(token).get("/plan/v1/plans"); // a stream under a remembered token ends as well
        var request = HttpRequest.newBuilder(events)
                .header("Authorization", "Bearer " + token)
                .build();
        var stream = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);

        tell(issuer.sign(logout(Map.of("sid", session)))).statusCode(200);

        assertThat(CompletableFuture.supplyAsync(() -> readToTheEnd(stream.body()))
                        .get(2, TimeUnit.SECONDS))
                .isTrue();
    }

    private static boolean readToTheEnd(InputStream stream) {
        try {
            stream.readAllBytes();
        } catch (IOException cutOff) {
            return true;
        }
        return true;
    }

    @Test
    void isHarmlessWhenRepeated() {
        var token = issuer.sign(logout(Map.of("sid", UUID.randomUUID().toString())));

        tell(token).statusCode(200);
        tell(token).statusCode(200);
    }

    @Test
    void believesNobodyButTheIssuer() {
        var session = UUID.randomUUID().toString();
        awaitKnowledge(session);
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("nothing", "");
        wrong.put("garbage", "garbage");
        wrong.put("an access token", access(Map.of("sid", session)));
        wrong.put("no event", issuer.sign(logout(Map.of("sid", session, "events", Map.of("other", Map.of())))));
        wrong.put("a nonce", issuer.sign(logout(Map.of("sid", session, "nonce", "n"))));
        wrong.put("for another client", issuer.sign(logout(Map.of("sid", session, "aud", "other"))));
        wrong.put("nobody's session", issuer.sign(logout(Map.of())));
        wrong.put("expired", issuer.sign(logout(Map.of("sid", session, "iat", 1, "exp", 2))));
        wrong.put("of an issuer without clients", Issuing.issuer("turning").sign(logout(Map.of("sid", session))));
        wrong.put("signed by another", Issuing.issuer("zandwijk").sign(logout(Map.of("sid", session))));

        wrong.forEach((name, token) ->
                assertThat(tell(token).extract().statusCode()).as(name).isEqualTo(400));

        assertThat(call("/plan/v1/plans", access(Map.of("sid", session)))).isEqualTo(200);
    }

    /** Another city's issuer may end its own sessions only, though the session has the same name. */
    @Test
    void endsSessionsOfTheIssuerThatSaysSo() {
        var session = UUID.randomUUID().toString();
        awaitKnowledge(session);
        var zandwijk = Issuing.issuer("zandwijk");
        var claims = logout(Map.of("sid", session));
        claims.put("iss", zandwijk.claims("zandwijk").get("iss"));

        tell(zandwijk.sign(claims)).statusCode(200);

        assertThat(call("/plan/v1/plans", access(Map.of("sid", session)))).isEqualTo(200);
    }

    @Test
    void hearsWhatAnotherGatewayWasTold() {
        var session = UUID.randomUUID().toString();
        awaitKnowledge(session);
        var token = access(Map.of("sid", session));
        var iss = String.valueOf(issuer.claims("leiestede").get("iss"));

        topic.store(new SessionEnd(iss, session, null, Instant.now()));

        var since = System.nanoTime();
        while (call("/plan/v1/plans", token) != 401 && System.nanoTime() - since < 2_000_000_000L) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(call("/plan/v1/plans", token)).isEqualTo(401);
        assertThat(ended.size()).isPositive();
    }

    @Test
    void refusesALogoutTokenAsABearer() {
        var token = issuer.sign(logout(Map.of("sid", "s", "sub", "a-person")));

        assertThat(call("/plan/v1/plans", token)).isEqualTo(401);
        assertThat(call("/events", token)).isEqualTo(401);
    }
}
