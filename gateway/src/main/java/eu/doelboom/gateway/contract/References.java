package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pointers within a document to its components, such as {@code #/components/schemas/Plan}. */
final class References {

    private static final String PREFIX = "#/components/";

    private References() {}

    /** A copy in which pointers to renamed components ({@code schemas/Plan}) lead to their new names. */
    static JsonNode rewritten(JsonNode node, Map<String, String> renames) {
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), rewritten(member.getValue(), renames)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(rewritten(element, renames)));
            return copy;
        }
        if (node.isTextual() && node.textValue().startsWith(PREFIX)) {
            var target = node.textValue().substring(PREFIX.length());
            return JsonNodeFactory.instance.textNode(PREFIX + renames.getOrDefault(target, target));
        }
        return node;
    }

    /** The components that something points to. */
    static Set<String> targetsIn(JsonNode node) {
        var targets = new HashSet<String>();
        collect(node, targets);
        return targets;
    }

    private static void collect(JsonNode node, Set<String> targets) {
        if (node.isTextual() && node.textValue().startsWith(PREFIX)) {
            targets.add(node.textValue().substring(PREFIX.length()));
        }
        node.forEach(child -> collect(child, targets));
    }
}
