package eu.doelboom.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class BodyLimitResourceTest {

    private static final int LIMIT = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void passesOnABodyOfExactlyTheLimit() throws Exception {
        assertThat(sendChunked(LIMIT).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAChunkedBodyAboveTheLimit() throws Exception {
        var answer = sendChunked(LIMIT + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"payloadTooLarge\"", "\"limit\":" + LIMIT);
    }

    @Test
    void refusesAChunkedBodyFarAboveTheLimit() throws Exception {
        assertThat(sendChunked(40 * LIMIT).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesADeclaredBodyBeforeItIsSent() throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream()
                    .write("POST /plan/v1/plans HTTP/1.1\r\nHost: gateway\r\nContent-Length: 104857600\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var head = new String(socket.getInputStream().readNBytes(400), StandardCharsets.US_ASCII);

            assertThat(head).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void refusesADeclaredBodyThatIsBeingSent() {
        given().auth()
                .oauth2(Bearer.of(Bearer.LEIESTEDE))
                .body(new byte[8 * LIMIT])
                .post("/plan/v1/plans")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("payloadTooLarge"))
                .body("limit", equalTo(LIMIT));
    }

    @Test
    void readsLittleForAnOperationOfItsOwn() {
        given().contentType("application/json")
                .body("{\"role\":\"" + "x".repeat(5_000) + "\"}")
                .post("/demo/tokens")
                .then()
                .statusCode(413)
                .body("code", equalTo("payloadTooLarge"))
                .body("limit", equalTo(4096));
    }

    @Test
    void readsLittleForAnOperationOfItsOwnAlsoInParts() throws Exception {
        var answer = post("/demo/tokens", 50_000, "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payloadTooLarge");
    }

    @Test
    void refusesFramingThatCanBeReadInTwoWays() throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(2_000);
            var request = "POST /plan/v1/plans HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer %s\r\n"
                            .formatted(Bearer.of(Bearer.LEIESTEDE))
                    + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var head = new String(socket.getInputStream().readNBytes(100), StandardCharsets.US_ASCII);

            assertThat(head).startsWith("HTTP/1.1 400 ");
        }
    }

    private HttpResponse<String> sendChunked(int size) throws Exception {
        return post("/plan/v1/imports", size, "text/csv");
    }

    private HttpResponse<String> post(String path, int size, String type) throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + Bearer.of(Bearer.LEIESTEDE))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
