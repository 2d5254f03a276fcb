package eu.doelboom.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class GuardedServiceResourceTest {

    private static final String LEFT_ALONE = "finance-service did not answer lately and is left alone for a moment";

    @TestHTTPResource("/plan/v1/silent")
    URI silent;

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Bearer.of("breekbaar", "a-person-of-breekbaar"))
                .get(path)
                .then();
    }

    @Test
    void leavesAServiceAloneThatHangsUpAndComesBackToIt() throws InterruptedException {
        breakFinance();
        get("/finance/v1/plans")
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("serviceUnavailable"))
                .body("service", equalTo("finance-service"))
                .body("detail", equalTo(LEFT_ALONE));
        get("/plan/v1/plans").statusCode(200);

        Thread.sleep(1_100);
        for (var i = 0; i < 5; i++) {
            get("/finance/v1/plans").statusCode(200);
        }
        get("/finance/v1/plans").statusCode(200);
    }

    /** Until it is left alone; that lasts for a second only. */
    private static void breakFinance() {
        for (var i = 0; i < 60; i++) {
            var broken = get("/finance/v1/broken").statusCode(503).extract();
            if (LEFT_ALONE.equals(broken.path("detail"))) {
                return;
            }
        }
        throw new AssertionError("finance-service is never left alone");
    }

    @Test
    void letsNoCityTakeAllPlaces() throws InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(silent)
                .header("Authorization", "Bearer " + Bearer.of("druk", "a-person-of-druk"))
                .build();
        var waiting = Stream.generate(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .limit(20)
                .toList();
        Thread.sleep(500);

        given().auth()
                .oauth2(Bearer.of("druk", "a-person-of-druk"))
                .get("/plan/v1/plans")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("detail", containsString("more calls of this city"));
        given().auth()
                .oauth2(Bearer.of(Bearer.LEIESTEDE))
                .get("/plan/v1/plans")
                .then()
                .statusCode(200);

        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        assertThat(waiting).allMatch(answer -> answer.join().statusCode() == 503);
        awaitCalm();
    }

    /** The silence of so many calls closed the way to plan-service for a moment; the next test finds it open again. */
    private static void awaitCalm() throws InterruptedException {
        for (var answered = 0; answered < 6; answered++) {
            var answer = given().auth()
                    .oauth2(Bearer.of(Bearer.LEIESTEDE, "a-person-who-waits"))
                    .get("/plan/v1/plans");
            if (answer.statusCode() != 200) {
                answered = -1;
                Thread.sleep(200);
            }
        }
    }
}
