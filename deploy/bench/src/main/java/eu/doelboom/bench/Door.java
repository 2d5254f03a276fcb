package eu.doelboom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls through the gateway; anything but success ends the measurement. */
final class Door {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String gateway;

    Door(String gateway) {
        this.gateway = gateway;
    }

    String token(@Nullable String city, String role) {
        var wish = JSON.createObjectNode().put("role", role);
        if (city != null) {
            wish.put("city", city);
        }
        return read(call(to("/demo/tokens")
                        .header("Content-Type", "application/json")
                        .POST(body(wish.toString()))))
                .get("token")
                .asText();
    }

    JsonNode get(String path, String token) {
        return read(call(to(path, token).GET()));
    }

    JsonNode post(String path, String token, String body, String type) {
        return read(call(to(path, token).header("Content-Type", type).POST(body(body))));
    }

    HttpResponse<String> patch(String path, String token, String ifMatch, String body) {
        return call(to(path, token)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method("PATCH", body(body)));
    }

    /** Asks without minding what is answered; tells the status. */
    CompletableFuture<Integer> ask(String path, String token) {
        return client.sendAsync(to(path, token).GET().build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    HttpResponse<String> delete(String path, String token) {
        return call(to(path, token).header("If-Match", "*").DELETE());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpRequest.Builder to(String path, String token) {
        return to(path).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    private HttpResponse<String> call(HttpRequest.Builder prepared) {
        var request = prepared.build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s: %d %s".formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
