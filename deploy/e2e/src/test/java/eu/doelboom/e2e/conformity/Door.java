package eu.doelboom.e2e.conformity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway, asked by hand so that every header is the one that the question needs. */
final class Door {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String gateway;

    Door(String gateway) {
        this.gateway = gateway;
    }

    Request request(String method, String path) {
        return new Request(this, method, path, new LinkedHashMap<>(), null);
    }

    private Answer send(Request request) {
        var builder = HttpRequest.newBuilder(URI.create(gateway + request.path)).timeout(PATIENCE);
        request.headers.forEach(builder::header);
        builder.method(
                request.method,
                request.body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(request.body));
        try {
            var response = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response, response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(request.method + " " + request.path, failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** A request that is being put together. */
    record Request(
            Door door,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String body) {

        Request with(String name, @Nullable String value) {
            var more = new LinkedHashMap<>(headers);
            if (value == null) {
                more.remove(name);
            } else {
                more.put(name, value);
            }
            return new Request(door, method, path, more, body);
        }

        Request query(String text) {
            return new Request(door, method, path + (path.contains("?") ? "&" : "?") + text, headers, body);
        }

        Request body(String type, String text) {
            return new Request(door, method, path, headers, text).with("Content-Type", type);
        }

        Request as(String otherMethod) {
            return new Request(door, otherMethod, path, headers, body);
        }

        Answer send() {
            return door.send(this);
        }
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response, String text) {

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        String type() {
            return header("Content-Type").orElse("").split(";")[0].strip();
        }

        JsonNode json() {
            try {
                var read = JSON.readTree(text);
                return read == null ? MissingNode.getInstance() : read;
            } catch (IOException noJson) {
                return MissingNode.getInstance();
            }
        }

        @Override
        public String toString() {
            return "%d %s %s".formatted(status, type(), text.length() > 300 ? text.substring(0, 300) + "..." : text);
        }
    }
}
