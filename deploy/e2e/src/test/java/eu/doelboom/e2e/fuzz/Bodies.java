package eu.doelboom.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.testing.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies that fit a schema, and small changes after which they hardly do. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FIRST_YEAR = 2026;

    private final Contract contract;
    private final Pools pools;
    private final Random random;

    Bodies(Contract contract, Pools pools, Random random) {
        this.contract = contract;
        this.pools = pools;
        this.random = random;
    }

    JsonNode fitting(String name, JsonNode schema, int depth) {
        var meant = contract.resolved(schema);
        if (!meant.path("allOf").isEmpty()) {
            return fitting(name, meant.at("/allOf/0"), depth);
        }
        if (meant.has("enum")) {
            return meant.path("enum").path(random.nextInt(meant.path("enum").size()));
        }
        if (name.endsWith("Id") || name.equals("id")) {
            return JSON.textNode(pools.one(name, random));
        }
        return switch (meant.path("type").asText("object")) {
            case "array" -> array(name, meant, depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(integer(meant));
            case "string" -> JSON.textNode(text(name, meant));
            default -> object(meant, depth);
        };
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        int size = schema.path("minItems").asInt(0) + random.nextInt(depth > 3 ? 1 : 3);
        for (int left = size; left > 0; left--) {
            array.add(fitting(name.replaceAll("s$", ""), schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < 5 && random.nextInt(3) > 0) {
                object.set(property.getKey(), fitting(property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private long integer(JsonNode schema) {
        if (schema.has("maximum") && schema.path("minimum").asLong(0) > 1_000) {
            return FIRST_YEAR + random.nextInt(6);
        }
        return schema.path("minimum").asLong(schema.path("example").asLong(FIRST_YEAR)) + random.nextInt(6);
    }

    private String text(String name, JsonNode schema) {
        if (schema.path("format").asText().equals("number")) {
            return "%d.%02d".formatted(random.nextInt(2_000_000) - 100_000, random.nextInt(100));
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> pools.one(name, random);
            case "date" ->
                "20%02d-%02d-%02d".formatted(20 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28));
            default ->
                name.equals("code") || random.nextInt(3) == 0
                        ? "C" + random.nextInt(1_000_000)
                        : schema.path("example").asText("text");
        };
    }

    /** Changes one place of a body, wherever it is. */
    JsonNode mutated(JsonNode body) {
        var places = new ArrayList<JsonNode>();
        containers(body, places);
        if (places.isEmpty()) {
            return Junk.value(random);
        }
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            mutate(object);
        } else if (place instanceof ArrayNode array) {
            mutate(array);
        }
        return body;
    }

    private void mutate(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set(random.nextInt(3) == 0 ? Junk.shortText(random) : "unknown", Junk.value(random));
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(5) == 0) {
            object.remove(name);
        } else {
            object.set(name, Junk.value(random));
        }
    }

    private void mutate(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
            array.add(Junk.value(random));
        } else if (random.nextInt(4) == 0) {
            var item = array.get(0);
            for (int left = random.nextInt(600); left > 0; left--) {
                array.add(item);
            }
        } else {
            array.set(random.nextInt(array.size()), Junk.value(random));
        }
    }

    private static void containers(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
        }
        node.forEach(child -> containers(child, places));
    }
}
