package eu.doelboom.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Issuing;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of issuers that publish their keys, at the door of a service and at an operation of the gateway itself. */
@QuarkusTest
@QuarkusTestResource(Peers.class)
@QuarkusTestResource(Issuing.class)
class HostileTokenResourceTest {

    private static final int FLOOD = 400;
    private static final int AT_ONCE = 16;
    private static final long REFRESH_MILLIS = 2_000;
    private static final long REMEMBERED_MILLIS = 1_100;
    private static final int CALLS_PER_PLACE = 20;
    private static final int PLACES = 200;
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static int status(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).statusCode();
    }

    /** As from many places: whoever brings many wrong tokens from one address is soon told to wait. */
    private static int statusOfMany(String path, String token) {
        var place = "127.0.1." + (1 + CALLS.getAndIncrement() / CALLS_PER_PLACE % PLACES);
        try {
            var route = HttpClientConfig.httpClientConfig()
                    .setParam("http.route.local-address", InetAddress.getByName(place));
            return given().config(RestAssured.config().httpClient(route))
                    .header("Authorization", "Bearer " + token)
                    .get(path)
                    .statusCode();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256"})
    void opensForAnHonestTokenOfTheIssuerOfTheCity(String algorithm) {
        var issuer = Issuing.issuer("leiestede");
        var token = issuer.sign(Map.of("alg", algorithm), issuer.claims("leiestede"));

        given().header("Authorization", "Bearer " + token)
                .get("/plan/v1/plans")
                .then()
                .statusCode(200)
                .body("headers.'dgp-tenant-id'", equalTo("leiestede"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/v1/plans", "/finance/v1/plans", "/events"})
    void refusesEveryForgeryThatWeKnowOf(String path) {
        var issuer = Issuing.issuer("leiestede");
        var forgeries = issuer.forgeries("leiestede");

        var admitted = forgeries.entrySet().stream()
                .filter(forgery -> statusOfMany(path, forgery.getValue()) != 401)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(forgeries).hasSizeGreaterThan(45);
        assertThat(admitted).isEmpty();
        assertThat(issuer.visitsToTheThief()).isZero();
    }

    @Test
    void refusesWhatTheIssuerOfAnotherCitySays() {
        var zandwijk = Issuing.issuer("zandwijk");

        assertThat(status("/plan/v1/plans", zandwijk.sign(zandwijk.claims("zandwijk"))))
                .isEqualTo(200);
        assertThat(status("/plan/v1/plans", zandwijk.sign(zandwijk.claims("brugge"))))
                .isEqualTo(200);
        assertThat(status("/plan/v1/plans", zandwijk.sign(zandwijk.claims("leiestede"))))
                .isEqualTo(401);
    }

    @Test
    void saysOfAnExpiredTokenThatItHasExpired() {
        var token = Issuing.issuer("leiestede").forgeries("leiestede").get("expired");

        given().header("Authorization", "Bearer " + token)
                .get("/plan/v1/plans")
                .then()
                .statusCode(401)
                .body("code", equalTo("expiredAccessToken"));
    }

    @Test
    void followsTheKeysOfAnIssuerWithoutRefusingAnybody() throws Exception {
        var issuer = Issuing.issuer("turning");
        var before = issuer.sign(issuer.claims("leiestede"));
        assertThat(status("/plan/v1/plans", before)).isEqualTo(200);
        Thread.sleep(REFRESH_MILLIS);

        issuer.rotate();
        var after = issuer.sign(issuer.claims("leiestede"));

        assertThat(allAtOnce(after)).containsOnly(200);
        Thread.sleep(REMEMBERED_MILLIS);
        assertThat(status("/plan/v1/plans", before)).isEqualTo(401);
    }

    private static List<Integer> allAtOnce(String token) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return threads
                    .invokeAll(IntStream.range(0, AT_ONCE)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    caller -> () -> status("/plan/v1/plans", token))
                            .toList())
                    .stream()
                    .map(HostileTokenResourceTest::outcome)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static int outcome(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void asksForKeysRarelyHoweverManyUnknownOnesAreNamed() {
        var issuer = Issuing.issuer("turning");
        var honest = issuer.sign(issuer.claims("leiestede"));
        assertThat(status("/plan/v1/plans", honest)).isEqualTo(200);
        var asked = issuer.keyRequests();
        var since = System.nanoTime();

        for (int i = 0; i < FLOOD; i++) {
            var token = issuer.sign(Map.of("kid", "nobody-" + i), issuer.claims("leiestede"));
            assertThat(statusOfMany("/plan/v1/plans", token)).isEqualTo(401);
        }

        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        assertThat(issuer.keyRequests() - asked).isBetween(1, (int) (millis / REFRESH_MILLIS) + 1);
        assertThat(status("/plan/v1/plans", honest)).isEqualTo(200);
    }

    @Test
    void saysNotNowWhileAnIssuerIsAwayAndOpensWhenItReturns() throws Exception {
        var issuer = Issuing.issuer("late");
        issuer.fallSilent();
        var token = issuer.sign(issuer.claims("leiestede"));

        given().header("Authorization", "Bearer " + token)
                .get("/plan/v1/plans")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("code", equalTo("serviceUnavailable"));
        assertThat(status("/events", token)).isEqualTo(503);

        issuer.returnToWork();
        Thread.sleep(REFRESH_MILLIS + 100);
        assertThat(status("/plan/v1/plans", token)).isEqualTo(200);
    }

    @Test
    void needsNoIssuerForKeysThatItHas() {
        var issuer = Issuing.issuer("zandwijk");
        var token = issuer.sign(issuer.claims("zandwijk"));
        assertThat(status("/plan/v1/plans", token)).isEqualTo(200);

        issuer.fallSilent();
        try {
            assertThat(status("/plan/v1/plans", issuer.sign(issuer.claims("zandwijk"))))
                    .isEqualTo(200);
        } finally {
            issuer.returnToWork();
        }
    }
}
