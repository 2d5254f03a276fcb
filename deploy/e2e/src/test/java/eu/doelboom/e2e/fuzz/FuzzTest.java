package eu.doelboom.e2e.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.doelboom.e2e.RunningSuite;
import eu.doelboom.testing.contract.Answer;
import eu.doelboom.testing.contract.AnswerCheck;
import eu.doelboom.testing.contract.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sends made-up requests to every operation of the running suite. {@code doelboom.fuzz.requests} says how many,
 * {@code doelboom.fuzz.seed} repeats a run, {@code doelboom.fuzz.gateway} takes a suite that runs already.
 */
@Tag("fuzz")
class FuzzTest {

    private static final int CITIES = 4;
    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Tally tally = new Tally();
    private final long requests = Long.getLong("doelboom.fuzz.requests", 100_000);
    private final long seed = Long.getLong("doelboom.fuzz.seed", System.nanoTime() & 0xffffffffL);
    private final AtomicLong number = new AtomicLong();

    @Test
    void answersEverythingAndNeverBreaks() throws IOException, InterruptedException {
        var given = System.getProperty("doelboom.fuzz.gateway", "");
        var gateway = given.isEmpty() ? RunningSuite.started().gateway() : given;
        var contract = Contract.of(given().get(gateway + "/doc/openapi.json").asString());
        var cities = IntStream.range(0, CITIES)
                .mapToObj(any -> FuzzCity.founded(gateway))
                .toList();
        System.out.printf(
                "fuzz seed=%d requests=%d operations=%d%n",
                seed, requests, contract.operations().size());

        var begin = System.nanoTime();
        var callers = Executors.newFixedThreadPool(CALLERS);
        IntStream.range(0, CALLERS).forEach(any -> callers.execute(() -> call(gateway, contract, cities)));
        callers.shutdown();
        assertThat(callers.awaitTermination(2, TimeUnit.HOURS)).isTrue();

        report((System.nanoTime() - begin) / 1_000_000_000.0);
        assertThat(tally.requests()).isEqualTo(requests);
        assertThat(tally.wrong()).as("seed %d%n%s", seed, tally.details()).isZero();
    }

    private void report(double seconds) throws IOException {
        var head = "%d requests in %.0f s (%.0f/s), seed %d, findings %d%n%n"
                .formatted(tally.requests(), seconds, tally.requests() / seconds, seed, tally.wrong());
        System.out.println(head + tally.table());
        var folder = java.nio.file.Files.createDirectories(Path.of("target/fuzz"));
        java.nio.file.Files.writeString(folder.resolve("report.md"), head + tally.table() + "\n" + tally.details());
    }

    private void call(String gateway, Contract contract, List<FuzzCity> cities) {
        var making = new MakingRequests(contract);
        var verdict = new Verdict(new AnswerCheck(contract));
        var operations = contract.operations();
        for (long next = number.getAndIncrement(); next < requests; next = number.getAndIncrement()) {
            var request = making.make(
                    seed * 1_000_003 + next, operations.get((int) (next % operations.size())), cities.get((int)
                            ((next / operations.size()) % cities.size())));
            send(gateway, request, verdict);
        }
    }

    private void send(String gateway, FuzzRequest request, Verdict verdict) {
        var begin = System.nanoTime();
        try {
            var response = client.send(built(gateway, request), FuzzTest::body);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var text = new String(response.body(), StandardCharsets.UTF_8);
            var answer = new Answer(
                    response.statusCode(),
                    name -> response.headers().firstValue(name).orElse(null),
                    text);
            tally.count(request, answer.status(), took, verdict.findings(request, answer, took), shortened(text));
            if (answer.status() < 300) {
                var etag = response.headers().firstValue("ETag").orElse(null);
                request.city().pools().learn(request.path(), request.operation().path(), etag, parsed(text));
            }
        } catch (IOException broken) {
            var took = Duration.ofNanos(System.nanoTime() - begin);
            tally.count(
                    request,
                    0,
                    took,
                    List.of("no answer: " + broken.getClass().getSimpleName()),
                    String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest built(String gateway, FuzzRequest request) {
        var builder = HttpRequest.newBuilder(URI.create(gateway + request.target()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + request.city().token(request.role()));
        request.headers().forEach(header -> builder.setHeader(header.getKey(), header.getValue()));
        var body = request.body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
        return builder.method(request.operation().method().toUpperCase(Locale.ROOT), body)
                .build();
    }

    /** A stream never ends by itself: it is enough that it opened. */
    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info) {
        boolean isStream = info.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return isStream ? new Hangup() : HttpResponse.BodySubscribers.ofByteArray();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }
}
