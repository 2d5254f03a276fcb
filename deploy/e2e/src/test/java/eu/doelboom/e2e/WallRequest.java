package eu.doelboom.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.doelboom.e2e.WallContract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A call of an operation, made of nothing but its contract and the identifiers of a city. A parameter or member whose
 * name the city knows gets the city's value; anything else gets its example, or a value of its type.
 */
final class WallRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int DEPTH = 6;
    private static final String FILE = """
            code;niveau;ouder;titel;van;tot;categorie;soort;2027
            WALLFILE;BD;;Doelstelling uit een bestand;;;;;
            """;
    /** Members that a writer would rather leave alone: they contradict each other when filled at random. */
    private static final Set<String> LEFT_OUT = Set.of(
            "id",
            "selfFinancingRole",
            "debtCategory",
            "unprocessed",
            "debts",
            "numerator",
            "denominator",
            "baseline",
            "upper");

    private final WallContract contract;
    private final Operation operation;
    private final Map<String, String> inPath;
    private final Map<String, String> elsewhere;

    /**
     * A call with the identifiers of one city in its path and of one, perhaps another, in its body and filters.
     */
    WallRequest(WallContract contract, Operation operation, Map<String, String> inPath, Map<String, String> elsewhere) {
        this.contract = contract;
        this.operation = operation;
        this.inPath = inPath;
        this.elsewhere = elsewhere;
    }

    String path() {
        var path = operation.path();
        var service = path.split("/")[1];
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                var value = Optional.ofNullable(inPath.get(service + "." + parameter.name()))
                        .or(() -> Optional.ofNullable(inPath.get(parameter.name())))
                        .orElseGet(() -> shown(parameter.example(), parameter.schema()));
                path = path.replace("{" + parameter.name() + "}", value);
            } else if (parameter.in().equals("query") && parameter.required()) {
                query.add(parameter.name() + "=" + shown(parameter.example(), parameter.schema()));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** The same call narrowed by filters that name things of a city. */
    List<String> filteredPaths() {
        var plain = path();
        var mark = plain.contains("?") ? "&" : "?";
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .filter(parameter -> elsewhere.containsKey(parameter.name()))
                .map(parameter -> plain + mark + parameter.name() + "=" + elsewhere.get(parameter.name()))
                .toList();
    }

    /** The body, or nothing when the operation takes none. */
    Optional<String> body() {
        if (!operation.hasBody()) {
            return Optional.empty();
        }
        if (!operation.bodyType().endsWith("json")) {
            return Optional.of(FILE);
        }
        return Optional.of(sample("", operation.body().path("schema"), 0).toString());
    }

    private JsonNode sample(String name, JsonNode told, int depth) {
        var schema = contract.resolved(told);
        var known = elsewhere.get(name);
        if (known != null) {
            return NODES.textNode(known);
        }
        var example = told.has("example") ? told.path("example") : schema.path("example");
        if (name.equals("id") && schema.has("pattern")) {
            return NODES.textNode("w" + UUID.randomUUID().toString().substring(0, 8));
        }
        if (name.equals("code")) {
            return NODES.textNode("W" + NUMBER.incrementAndGet() + "X" + System.nanoTime() % 100_000);
        }
        if (schema.path("type").asText().equals("array")) {
            return array(name, schema, example, depth);
        }
        if (schema.has("properties")) {
            return object(schema, depth);
        }
        if (!example.isMissingNode()) {
            return example;
        }
        return schema.has("enum") ? schema.path("enum").path(0) : ofType(schema);
    }

    private JsonNode array(String name, JsonNode schema, JsonNode example, int depth) {
        var list = NODES.arrayNode();
        var one = elsewhere.get(name.replaceAll("Ids$", "Id"));
        if (one != null) {
            return list.add(one);
        }
        if (example.isArray()) {
            return example;
        }
        var count = Math.max(depth < DEPTH ? 1 : 0, schema.path("minItems").asInt(0));
        for (int i = 0; i < count; i++) {
            list.add(sample("", schema.path("items"), depth + 1));
        }
        return list;
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            var isWanted = required.contains(property.getKey())
                    || (depth < DEPTH
                            && !LEFT_OUT.contains(property.getKey())
                            && !property.getValue().path("readOnly").asBoolean());
            if (isWanted) {
                object.set(property.getKey(), sample(property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private static JsonNode ofType(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(false);
            case "object" -> NODES.objectNode();
            default ->
                NODES.textNode(
                        switch (schema.path("format").asText()) {
                            case "uuid" -> UUID.randomUUID().toString();
                            case "date" -> "2026-03-31";
                            case "date-time" -> "2026-03-31T10:00:00Z";
                            case "number" -> "1.00";
                            default -> "tekst";
                        });
        };
    }

    private static String shown(JsonNode example, JsonNode schema) {
        if (!example.isMissingNode()) {
            return example.asText();
        }
        var value = schema.has("example") ? schema.path("example") : ofType(schema);
        return value instanceof TextNode text ? text.textValue() : value.asText();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException garbled) {
            return NODES.missingNode();
        }
    }
}
