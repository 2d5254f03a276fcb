package eu.doelboom.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class PassingOnResourceTest {

    @TestHTTPResource("/plan/v1/parts")
    URI parts;

    private static RequestSpecification asLeiestede() {
        return given().auth().oauth2(Bearer.of(Bearer.LEIESTEDE));
    }

    @Test
    void keepsMethodPathQueryAndBody() {
        asLeiestede()
                .urlEncodingEnabled(false)
                .body("{}")
                .patch("/finance/v1/plans/7/openings/3?at=1&q=%C3%A9")
                .then()
                .statusCode(200)
                .body("service", equalTo("finance"))
                .body("method", equalTo("PATCH"))
                .body("uri", equalTo("/finance/v1/plans/7/openings/3?at=1&q=%C3%A9"))
                .body("size", equalTo(2));
    }

    @Test
    void takesTheTenantFromTheTokenWhateverTheHeaderSays() {
        asLeiestede()
                .header("Dgp-Tenant-Id", "zandwijk")
                .get("/plan/v1/plans")
                .then()
                .body("headers.'dgp-tenant-id'", equalTo("leiestede"));
    }

    @Test
    void sendsNoTenantForATokenThatBelongsToNone() {
        given().auth()
                .oauth2(Bearer.withoutTenant())
                .header("Dgp-Tenant-Id", "zandwijk")
                .get("/plan/v1/plans")
                .then()
                .body("headers.'dgp-tenant-id'", nullValue());
    }

    @Test
    void removesClaimsOfOriginAndHeadersOfTheConnection() {
        asLeiestede()
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.0.0.1")
                .header("Connection", "X-Secret, keep-alive")
                .header("X-Secret", "1")
                .get("/plan/v1/plans")
                .then()
                .body("headers.'x-forwarded-for'", nullValue())
                .body("headers.'x-forwarded-prefix'", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.'x-secret'", nullValue())
                .body("headers.authorization", notNullValue())
                .header("X-Hop", nullValue());
    }

    @Test
    void keepsTheHostSoThatLinksOfTheServiceLeadHere() {
        asLeiestede()
                .header("Host", "plan.leiestede.example")
                .get("/plan/v1/plans")
                .then()
                .body("headers.host", equalTo("plan.leiestede.example"));
    }

    @Test
    void startsATraceWhenThereIsNone() {
        asLeiestede()
                .get("/plan/v1/plans")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"))
                .header("BelGov-Trace-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void keepsTheTraceOfTheCaller() {
        asLeiestede()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/plan/v1/plans")
                .then()
                .body("headers.traceparent", equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .header("BelGov-Trace-Id", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void passesOnOnlyThePathThatWasMatched() {
        asLeiestede()
                .urlEncodingEnabled(false)
                .get("/plan/v1/x/../plans")
                .then()
                .body("uri", equalTo("/plan/v1/plans"));
        asLeiestede()
                .urlEncodingEnabled(false)
                .get("/plan/v1/%2e%2e/%2e%2e/nowhere")
                .then()
                .statusCode(404)
                .body("detail", notNullValue())
                .body("service", nullValue());
    }

    @Test
    void protectsAnswersFromCachesAndGuesses() {
        asLeiestede()
                .get("/plan/v1/plans")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void passesOnAnswersWithoutABody() {
        asLeiestede().delete("/plan/v1/nothing").then().statusCode(204).header("Transfer-Encoding", nullValue());
        asLeiestede().get("/plan/v1/unchanged").then().statusCode(304).header("ETag", "\"7\"");
        asLeiestede().head("/plan/v1/plans").then().statusCode(200);
        asLeiestede().post("/plan/v1/plans").then().statusCode(200).body("size", equalTo(0));
    }

    @Test
    void leavesAnswersOfServicesUncompressed() {
        var answer = asLeiestede().header("Accept-Encoding", "gzip").get("/plan/v1/plans");

        assertThat(answer.header("Content-Encoding")).isIn(null, "identity");
    }

    @Test
    void passesOnWhatHasArrivedWithoutWaitingForTheRest() throws Exception {
        var request = HttpRequest.newBuilder(parts)
                .header("Authorization", "Bearer " + Bearer.of(Bearer.LEIESTEDE))
                .build();
        var start = System.nanoTime();
        var body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body();
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo("first");
            assertThat(System.nanoTime() - start).isLessThan(1_900_000_000L);
            assertThat(reader.readLine()).isEqualTo("second");
        }
    }
}
