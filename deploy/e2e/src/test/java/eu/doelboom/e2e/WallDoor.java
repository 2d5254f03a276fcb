package eu.doelboom.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knocks at the gateway and hears the whole answer; of a stream that stays open, its beginning. */
final class WallDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TOO_MANY = 429;
    private static final int NOT_YET = 503;
    private static final int TRIES = 40;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private int count;

    /** What was asked and what was answered. */
    record Answer(String question, int status, String body) {

        boolean isSuccess() {
            return status < 300;
        }
    }

    Answer ask(String method, String path, String token, Map<String, String> headers, String body) {
        for (int i = 0; ; i++) {
            var answer = askOnce(method, path, token, headers, body);
            if ((answer.status != TOO_MANY && answer.status != NOT_YET) || i == TRIES) {
                return answer;
            }
            pause();
        }
    }

    /** A request as a frontend sends it: a write says which version it saw. */
    static Map<String, String> headers(String contentType) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("If-Match", "*");
        if (!contentType.isEmpty()) {
            headers.put("Content-Type", contentType);
        }
        return headers;
    }

    int count() {
        return count;
    }

    private Answer askOnce(String method, String path, String token, Map<String, String> headers, String body) {
        count++;
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(RunningSuite.started().gateway() + path))
                .timeout(PATIENCE)
                .method(method, publisher);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var stream = response.body()) {
                var isOpenStream =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                return new Answer(
                        path + " " + (body == null ? "" : body),
                        response.statusCode(),
                        response.headers().map() + "\n" + (isOpenStream ? beginning(stream) : all(stream)));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + path, failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static String all(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String beginning(InputStream stream) throws IOException {
        var heard = new ByteArrayOutputStream();
        heard.write(stream.read());
        heard.write(stream.readNBytes(stream.available()));
        return heard.toString(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
