package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The components of all parts under names that fit together. Parts share a component when they mean the same by a name,
 * also by the names that it points to; otherwise the later part's one is prefixed with the name of that part.
 */
final class Components {

    private static final String SECURITY = "securitySchemes";

    private final ObjectNode sections = JsonNodeFactory.instance.objectNode();

    /** Takes in the components of a part and gives the new names of those that had to be renamed. */
    Map<String, String> add(Part part, JsonNode theirs) {
        var named = new HashMap<String, JsonNode>();
        theirs.properties().stream()
                .filter(section -> !section.getKey().equals(SECURITY))
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component ->
                                named.put(section.getKey() + "/" + component.getKey(), component.getValue())));
        var renames = renames(part, named);
        named.forEach(
                (key, component) -> put(renames.getOrDefault(key, key), References.rewritten(component, renames)));
        return renames;
    }

    /** A renamed component changes those that point to it, so this goes round until nothing changes any more. */
    private Map<String, String> renames(Part part, Map<String, JsonNode> named) {
        var renames = new HashMap<String, String>();
        boolean changed;
        do {
            changed = false;
            for (var key : new TreeSet<>(named.keySet())) {
                var component = named.getOrDefault(key, JsonNodeFactory.instance.missingNode());
                if (!renames.containsKey(key) && isTaken(key, References.rewritten(component, renames))) {
                    renames.put(key, key.replace("/", "/" + part.prefix()));
                    changed = true;
                }
            }
        } while (changed);
        return renames;
    }

    private boolean isTaken(String key, JsonNode component) {
        var known = get(key);
        return !known.isMissingNode() && !Essence.of(known).equals(Essence.of(component));
    }

    private JsonNode get(String key) {
        var slash = key.indexOf('/');
        return sections.path(key.substring(0, slash)).path(key.substring(slash + 1));
    }

    private void put(String key, JsonNode component) {
        var slash = key.indexOf('/');
        sections.withObjectProperty(key.substring(0, slash)).set(key.substring(slash + 1), component);
    }

    /** Whether there is a component of this key, such as {@code schemas/Problem}. */
    boolean has(String key) {
        return !get(key).isMissingNode();
    }

    /** The components that these paths point to, directly or through others, and the scheme of the tokens. */
    ObjectNode usedBy(JsonNode paths) {
        var used = new TreeSet<String>();
        var open = new TreeSet<>(References.targetsIn(paths));
        while (!open.isEmpty()) {
            var key = open.pollFirst();
            if (used.add(key)) {
                open.addAll(References.targetsIn(get(key)));
            }
        }
        var result = JsonNodeFactory.instance.objectNode();
        used.stream().filter(this::has).forEach(key -> {
            var slash = key.indexOf('/');
            result.withObjectProperty(key.substring(0, slash)).set(key.substring(slash + 1), get(key));
        });
        result.withObjectProperty(SECURITY)
                .putObject(Operations.TOKEN_SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "A token that names the caller, his roles and his city.");
        return result;
    }
}
