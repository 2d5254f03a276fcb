package eu.doelboom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Bodies whose length nobody tells beforehand, and bodies that wait until they are asked for. */
@QuarkusTest
@QuarkusTestResource(Peers.class)
class StreamedBodyResourceTest {

    private static final String BODY = "{\"title\":\"Warmtenet\"}";

    @Inject
    Vertx vertx;

    @TestHTTPResource("/plan/v1/plans")
    URI plans;

    @Test
    void passesOnABodyOfUnknownLengthOverHttp2() throws Exception {
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setDefaultHost(plans.getHost())
                .setDefaultPort(plans.getPort());
        var client = vertx.createHttpClient(options);

        var answer = client.request(HttpMethod.POST, plans.getPath())
                .compose(StreamedBodyResourceTest::written)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        assertThat(new JsonObject(answer).getInteger("size")).isEqualTo(BODY.length());
        client.close();
    }

    private static io.vertx.core.Future<Buffer> written(HttpClientRequest request) {
        request.putHeader("Authorization", "Bearer " + Bearer.of(Bearer.LEIESTEDE));
        request.setChunked(true);
        request.write(BODY.substring(0, 5));
        request.end(BODY.substring(5));
        return request.response().compose(response -> response.body());
    }

    @Test
    void asksForABodyThatWaitsToBeLetIn() throws Exception {
        var request = HttpRequest.newBuilder(plans)
                .header("Authorization", "Bearer " + Bearer.of(Bearer.LEIESTEDE))
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getInteger("size")).isEqualTo(BODY.length());
    }
}
