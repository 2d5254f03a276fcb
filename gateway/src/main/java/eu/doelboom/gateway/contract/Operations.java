package eu.doelboom.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The operations of all parts: each under an identifier of its own, with its problems and its need of a token. */
final class Operations {

    static final String TOKEN_SCHEME = "bearerAuth";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int FIRST_REFUSAL = 400;
    private static final String PROBLEM = "application/problem+json";

    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final Set<String> operationIds = new HashSet<>();

    void add(Part part, JsonNode theirs, Map<String, String> renames) {
        var sorted = new TreeMap<String, JsonNode>();
        theirs.properties().stream()
                .filter(path -> part.ownsPath().test(path.getKey()))
                .forEach(path -> sorted.put(path.getKey(), References.rewritten(path.getValue(), renames)));
        sorted.forEach((path, item) -> {
            item.properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(member -> complete(part, path, (ObjectNode) member.getValue()));
            paths.set(path, item);
        });
    }

    private void complete(Part part, String path, ObjectNode operation) {
        var id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            var own = part.name() + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
            operationIds.add(own);
            operation.put("operationId", own);
        }
        var isOpen = part.mayBeOpen().test(path) && operation.path("security").isEmpty();
        var security = operation.putArray("security");
        if (!isOpen) {
            security.addObject().putArray(TOKEN_SCHEME);
        }
    }

    /** Gives every refusal without a body the one that it has in truth, and every operation of a service its default. */
    ObjectNode withProblems(String problem) {
        for (JsonNode item : paths) {
            item.properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(member -> addProblems((ObjectNode) member.getValue(), problem));
        }
        return paths;
    }

    private static void addProblems(ObjectNode operation, String problem) {
        var responses = operation.withObjectProperty("responses");
        responses.properties().forEach(response -> {
            var isBare = response.getValue().path("content").isEmpty()
                    && response.getValue().path("$ref").isMissingNode();
            if (isBare && isRefusal(response.getKey())) {
                describe((ObjectNode) response.getValue(), problem);
            }
        });
        if (responses.path("default").isMissingNode()) {
            describe(
                    responses
                            .putObject("default")
                            .put("description", "Any other refusal or fault, also of the gateway"),
                    problem);
        }
    }

    private static boolean isRefusal(String status) {
        return status.chars().allMatch(Character::isDigit) && Integer.parseInt(status) >= FIRST_REFUSAL;
    }

    private static void describe(ObjectNode response, String problem) {
        response.withObjectProperty("content")
                .putObject(PROBLEM)
                .putObject("schema")
                .put("$ref", "#/components/" + problem);
    }

    ObjectNode paths() {
        return paths;
    }
}
