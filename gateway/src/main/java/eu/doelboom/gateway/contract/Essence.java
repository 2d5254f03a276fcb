package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** What a component admits, without the words about it and without the order in which values are listed. */
final class Essence {

    private static final Set<String> WORDS = Set.of("description", "example", "examples", "title");
    private static final Set<String> UNORDERED = Set.of("enum", "required");

    private Essence() {}

    static JsonNode of(JsonNode component) {
        return of("", component);
    }

    /** Below {@code properties} the names are those of the resource: a member called description is none of ours. */
    private static JsonNode of(String place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            var essence = JsonNodeFactory.instance.objectNode();
            object.properties().stream()
                    .filter(member -> place.equals("properties") || !WORDS.contains(member.getKey()))
                    .forEach(member -> essence.set(
                            member.getKey(), of(place.equals("properties") ? "" : member.getKey(), member.getValue())));
            return essence;
        }
        if (node instanceof ArrayNode array && UNORDERED.contains(place)) {
            var sorted = new TreeSet<String>();
            array.forEach(element -> sorted.add(element.asText()));
            var essence = JsonNodeFactory.instance.arrayNode();
            sorted.forEach(essence::add);
            return essence;
        }
        if (node instanceof ArrayNode array) {
            var essence = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> essence.add(of("", element)));
            return essence;
        }
        return node;
    }
}
