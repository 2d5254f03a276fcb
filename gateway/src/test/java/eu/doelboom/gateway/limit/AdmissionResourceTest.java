package eu.doelboom.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class AdmissionResourceTest {

    @TestHTTPResource("/plan/v1/plans")
    URI plans;

    /** Calls from an address of its own, so that no other test meets its limits. */
    private Answer callFromElsewhere(String path, @Nullable String token) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.2", 0));
            socket.setSoTimeout(10_000);
            socket.connect(new InetSocketAddress("127.0.0.1", plans.getPort()));
            var authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n"
                            .formatted(path, authorization)
                            .getBytes(StandardCharsets.US_ASCII));
            var parts = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            return new Answer(Integer.parseInt(parts[0].split(" ")[1]), parts[0], parts[1]);
        }
    }

    private record Answer(int status, String head, String body) {}

    @Test
    void tellsWhatIsLeft() {
        given().auth()
                .oauth2(Bearer.of("kalmstad", "a-calm-person"))
                .get("/plan/v1/plans")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"client\";q=300;w=10, \"tenant\";q=20000;w=10")
                .header("RateLimit", matchesPattern("\"client\";r=299;t=1, \"tenant\";r=19999;t=1"));
    }

    @Test
    void refusesACityThatHasUsedItsQuotaAndNoOther() {
        var admitted = 0;
        while (admitted < 60 && status("/plan/v1/plans", "kleinstad", "person" + admitted) == 200) {
            admitted++;
        }
        assertThat(admitted).isBetween(5, 59);
        await429("/finance/v1/plans")
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[12]"))
                .header("RateLimit", matchesPattern(".*\"tenant\";r=0;t=\\d+"))
                .body("code", equalTo("tooManyRequests"))
                .body("type", equalTo("urn:problem-type:belgif:tooManyRequests"))
                .body("limit", equalTo(5))
                .body("retryAfterSec", lessThanOrEqualTo(2));
        await429("/v1/plans/p1/overview").body("limit", equalTo(5));
        given().auth()
                .oauth2(Bearer.of("grootstad", "another-person"))
                .get("/plan/v1/plans")
                .then()
                .statusCode(200);
    }

    private static int status(String path, String city, String person) {
        return given().auth().oauth2(Bearer.of(city, person)).get(path).statusCode();
    }

    /** What comes back of the quota meanwhile, on a slow machine, is used up first. */
    private static ValidatableResponse await429(String path) {
        Response answer;
        do {
            answer = given().auth()
                    .oauth2(Bearer.of("kleinstad", "another-person"))
                    .get(path);
        } while (answer.statusCode() == 200);
        return answer.then().statusCode(429);
    }

    @Test
    void refusesACallerWhoHasUsedHisQuotaAndNoOtherOfHisCity() throws IOException {
        var token = Bearer.of("woelstad", "a-busy-person");
        var refused = 0;
        for (var i = 0; i < 900 && refused == 0; i++) {
            refused = callFromElsewhere("/plan/v1/plans", token).status() == 429 ? i : 0;
        }
        assertThat(refused).isGreaterThanOrEqualTo(300);
        assertThat(callFromElsewhere("/plan/v1/plans", Bearer.of("woelstad", "a-colleague"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsTokensThatAreNotAcceptedByAddressAndSparesThoseThatAre() throws IOException {
        var forged = Bearer.signedByAnother();
        Answer last = callFromElsewhere("/plan/v1/plans", forged);
        assertThat(last.status()).isEqualTo(401);
        for (var i = 0; i < 300 && last.status() == 401; i++) {
            last = callFromElsewhere("/plan/v1/plans", i % 2 == 0 ? forged : null);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.body()).contains("\"code\":\"tooManyFailedRequests\"", "\"limit\":40,");
        assertThat(last.head()).containsIgnoringCase("Retry-After: 1");
        assertThat(callFromElsewhere("/plan/v1/plans", Bearer.of("kalmstad", "a-person-behind-the-same-address"))
                        .status())
                .isEqualTo(200);
        given().get("/plan/v1/plans").then().statusCode(401);
    }

    @Test
    void countsCallsWithoutATokenByAddress() throws IOException {
        Answer last = callFromElsewhere("/status/ping", null);
        for (var i = 0; i < 2_000 && last.status() == 200; i++) {
            last = callFromElsewhere("/status/ping", null);
        }
        assertThat(last.status()).isEqualTo(429);
        given().get("/status/ping").then().statusCode(200);
    }
}
