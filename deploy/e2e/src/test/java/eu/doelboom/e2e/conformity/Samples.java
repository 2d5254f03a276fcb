package eu.doelboom.e2e.conformity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds for any operation somebody who may call it and something to call it on: identifiers are taken from the first
 * item of the collection that stands before them in the path, bodies are put together from the examples of the contract.
 */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORBIDDEN = 403;

    private final Door door;
    private final Map<String, String> tokens;
    private final Map<String, String> known;
    private final Map<String, Optional<String>> found = new HashMap<>();
    private final Map<String, String> callers = new HashMap<>();

    /**
     * Samples of one city.
     *
     * @param tokens a token for each role, the one that may do most first
     * @param known values of path parameters and members of bodies that cannot be found by looking
     */
    Samples(Door door, Map<String, String> tokens, Map<String, String> known) {
        this.door = door;
        this.tokens = tokens;
        this.known = known;
    }

    /** A request that reaches the operation, as somebody who may; empty when there is nothing to call it on. */
    Optional<Door.Request> request(Operation operation) {
        return path(operation.path()).map(path -> request(operation, path));
    }

    Door.Request request(Operation operation, String path) {
        var request = door.request(operation.method(), path);
        for (var parameter : operation.requiredQuery()) {
            request = request.query(parameter.path("name").asText() + "="
                    + parameter.path("example").asText("1"));
        }
        return operation.needsToken() ? request.with("Authorization", "Bearer " + caller(operation, path)) : request;
    }

    /** Whoever is not refused; asked with a parameter that no operation knows, so that nothing happens. */
    private String caller(Operation operation, String path) {
        return callers.computeIfAbsent(operation.id(), id -> tokens.values().stream()
                .filter(token -> {
                    var probe = door.request(operation.method(), path)
                            .query("nobodyKnowsThis=1")
                            .with("Authorization", "Bearer " + token);
                    return probe.body("application/json", "{}").send().status() != FORBIDDEN;
                })
                .findFirst()
                .orElseGet(() -> tokens.values().iterator().next()));
    }

    /** The path with an identifier in the place of each parameter. */
    Optional<String> path(String template) {
        var path = new StringBuilder();
        for (var word : template.substring(1).split("/")) {
            if (!word.startsWith("{")) {
                path.append('/').append(word);
                continue;
            }
            var id = identifier(word.substring(1, word.length() - 1), path.toString());
            if (id.isEmpty()) {
                return Optional.empty();
            }
            path.append('/').append(id.get());
        }
        return Optional.of(path.toString());
    }

    private Optional<String> identifier(String parameter, String collection) {
        var given = known.get(parameter);
        if (given != null) {
            return Optional.of(given);
        }
        return found.computeIfAbsent(collection, path -> tokens.values().stream()
                .map(token -> door.request("GET", path)
                        .with("Authorization", "Bearer " + token)
                        .send())
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("items").path(0))
                .map(item -> item.path("id").asText(item.path("code").asText("")))
                .filter(id -> !id.isEmpty())
                .findFirst());
    }

    /** A body after the examples of the contract, with what makes it fit to this city. */
    Optional<String> body(Operation operation) {
        return operation.body().map(schema -> value(operation.contract(), schema, null)
                .toString());
    }

    private JsonNode value(Contract contract, JsonNode declared, @Nullable String name) {
        var own = name == null ? null : ofThisCity(name);
        if (own != null) {
            return JSON.getNodeFactory().textNode(own);
        }
        var schema = contract.resolved(declared);
        if (schema.has("properties")) {
            return object(contract, schema);
        }
        if (schema.path("type").asText().equals("array")) {
            var list = JSON.createArrayNode();
            return name != null && name.endsWith("Ids")
                    ? list.add(known.getOrDefault(name.substring(0, name.length() - 1), ""))
                    : list.add(value(contract, schema.path("items"), null));
        }
        var example = declared.has("example") ? declared.get("example") : schema.path("example");
        if (!example.isMissingNode()) {
            return example;
        }
        return schema.has("enum") ? schema.path("enum").path(0) : ofType(schema);
    }

    private ObjectNode object(Contract contract, JsonNode schema) {
        var object = JSON.createObjectNode();
        var required = new java.util.HashSet<String>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        schema.path("properties").fields().forEachRemaining(member -> {
            if (required.contains(member.getKey())) {
                object.set(member.getKey(), value(contract, member.getValue(), member.getKey()));
            }
        });
        return object;
    }

    private static JsonNode ofType(JsonNode schema) {
        var nodes = JSON.getNodeFactory();
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> nodes.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> nodes.booleanNode(false);
            default -> nodes.textNode("Voorbeeld");
        };
    }

    private @Nullable String ofThisCity(String name) {
        if (name.equals("code") || name.equals("id")) {
            return "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
        }
        return known.get(name);
    }

    static Map<String, String> ordered(List<String> roles, java.util.function.UnaryOperator<String> token) {
        var tokens = new LinkedHashMap<String, String>();
        roles.forEach(role -> tokens.put(role, token.apply(role)));
        return tokens;
    }
}
