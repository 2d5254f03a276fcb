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
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
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
    void compressesLongTextsForWhoeverAcceptsIt() throws Exception {
        var answer = raw("/plan/v1/long", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.equalsIgnoreCase("Accept-Encoding"));
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body().length).isLessThan(1_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .hasSizeGreaterThan(10_000);
        var plain = raw("/plan/v1/long", "identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isIn(Optional.empty(), Optional.of("identity"));
        assertThat(plain.body()).hasSizeGreaterThan(10_000);
    }

    @Test
    void leavesShortAnswersUncompressed() throws Exception {
        var answer = raw("/plan/v1/plans", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).isIn(Optional.empty(), Optional.of("identity"));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{");
    }

    private HttpResponse<byte[]> raw(String path, String encoding) throws Exception {
        var request = HttpRequest.newBuilder(parts.resolve(path))
                .header("Authorization", "Bearer " + Bearer.of(Bearer.LEIESTEDE))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void tellsNothingOfTheInsideOfAService() {
        asLeiestede()
                .get("/finance/v1/chatty")
                .then()
                .statusCode(200)
                .header("Plan-Revision", "7")
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("X-Debug-Sql", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @Test
    void passesOnOnlyHeadersThatAreAllowed() {
        asLeiestede()
                .header("Cookie", "session=1")
                .header("X-Original-Url", "/admin")
                .header("X-Http-Method-Override", "DELETE")
                .header("X-Real-IP", "10.0.0.1")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "\"k\"")
                .get("/plan/v1/plans")
                .then()
                .body("headers.cookie", nullValue())
                .body("headers.'x-original-url'", nullValue())
                .body("headers.'x-http-method-override'", nullValue())
                .body("headers.'x-real-ip'", nullValue())
                .body("headers.'if-match'", equalTo("\"3\""))
                .body("headers.'idempotency-key'", equalTo("\"k\""));
    }

    @Test
    void makesAnAnswerMereData() {
        asLeiestede()
                .get("/plan/v1/plans")
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Frame-Options", "DENY")
                .header("Strict-Transport-Security", nullValue());
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
