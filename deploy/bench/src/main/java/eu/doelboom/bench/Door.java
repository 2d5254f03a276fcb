package eu.doelboom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls through the gateway; anything but success ends the measurement. */
final class Door {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Wires wires;

    Door(URI gateway) {
        wires = new Wires(gateway.getPort());
    }

    String token(@Nullable String city, String role) {
        var wish = JSON.createObjectNode().put("role", role);
        if (city != null) {
            wish.put("city", city);
        }
        var request = Wire.request("POST", "/demo/tokens", Map.of("Content-Type", "application/json"), wish.toString());
        return read(call(request)).get("token").asText();
    }

    JsonNode get(String path, String token) {
        return read(answer(path, token));
    }

    Wire.Answer answer(String path, String token) {
        return call(Wire.request("GET", path, bearer(token), ""));
    }

    JsonNode post(String path, String token, String body, String type) {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", type);
        return read(call(Wire.request("POST", path, headers, body)));
    }

    Wire.Answer patch(String path, String token, String ifMatch, String body) {
        var headers =
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json", "If-Match", ifMatch);
        return call(Wire.request("PATCH", path, headers, body));
    }

    Wire.Answer delete(String path, String token) {
        return call(Wire.request("DELETE", path, Map.of("Authorization", "Bearer " + token, "If-Match", "*"), ""));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private Wire.Answer call(byte[] request) {
        try {
            var answer = wires.call(request);
            if (!answer.isSuccess()) {
                throw new IllegalStateException("%d %s".formatted(answer.status(), answer.text()));
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode read(Wire.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
