package eu.doelboom.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The gateway of a running suite, called as a client of the given role; nothing goes around it. */
public final class FrontDoor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_ERROR = 400;
    private static final int MAX_BODY = 2_000;

    private final HttpClient client;
    private final String gateway;
    private final @Nullable String token;

    private FrontDoor(HttpClient client, String gateway, @Nullable String token) {
        this.client = client;
        this.gateway = gateway;
        this.token = token;
    }

    public static FrontDoor at(String gateway) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        return new FrontDoor(client, gateway, null);
    }

    /** A demo token for somebody with this role in this city. */
    public String token(String city, String role) throws IOException {
        var wish = object().put("city", city).put("role", role);
        return post("/demo/tokens", wish).path("token").asText();
    }

    /** Who somebody with this role in this city is: the subject of his token. */
    String person(String city, String role) throws IOException {
        var claims = Base64.getUrlDecoder().decode(token(city, role).split("\\.")[1]);
        return JSON.readTree(claims).path("sub").asText();
    }

    /** A demo token for the operator of the platform, who belongs to no city. */
    String operatorToken() throws IOException {
        return post("/demo/tokens", object().put("role", "platform-operator"))
                .path("token")
                .asText();
    }

    FrontDoor with(String newToken) {
        return new FrontDoor(client, gateway, newToken);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public JsonNode get(String path) throws IOException {
        return send("GET", path, request(path).GET());
    }

    JsonNode post(String path, JsonNode body) throws IOException {
        return send("POST", path, json(path, HttpRequest.BodyPublishers.ofString(text(body)), "POST"));
    }

    JsonNode postCsv(String path, String csv) throws IOException {
        var request = request(path)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(csv));
        return send("POST", path, request);
    }

    /** Reads what is there and changes it, as long as nobody else did in between. */
    JsonNode change(String path, JsonNode body) throws IOException {
        return change(path, "", body);
    }

    /** The same for a part of what is there, which has no version of its own. */
    JsonNode change(String path, String part, JsonNode body) throws IOException {
        var current = call(request(path).GET());
        var request = json(path + part, HttpRequest.BodyPublishers.ofString(text(body)), "PATCH");
        current.headers().firstValue("ETag").ifPresent(tag -> request.header("If-Match", tag));
        return send("PATCH", path + part, request);
    }

    /** What is told next on a stream of events; it is listened to when this returns. */
    Future<String> nextEvent(String path) throws IOException {
        var lines = call(request(path).setHeader("Accept", "text/event-stream"), HttpResponse.BodyHandlers.ofLines())
                .body();
        return CompletableFuture.supplyAsync(() -> {
            try (lines) {
                return lines.filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElse("");
            }
        });
    }

    /** Takes something a step further in its life, as long as nobody else did in between. */
    JsonNode advance(String path, String step) throws IOException {
        var request = request(path + "/" + step).POST(HttpRequest.BodyPublishers.noBody());
        call(request(path).GET()).headers().firstValue("ETag").ifPresent(tag -> request.header("If-Match", tag));
        return send("POST", path + "/" + step, request);
    }

    private HttpRequest.Builder json(String path, HttpRequest.BodyPublisher body, String method) {
        return request(path).header("Content-Type", "application/json").method(method, body);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private JsonNode send(String method, String path, HttpRequest.Builder request) throws IOException {
        var answer = call(request);
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new Refused(method + " " + path, answer.statusCode(), shortened(answer.body()));
        }
        return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }

    private static String shortened(String body) {
        return body.length() <= MAX_BODY ? body : body.substring(0, MAX_BODY) + "...";
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws IOException {
        return call(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> call(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return client.send(request.build(), body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String text(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
