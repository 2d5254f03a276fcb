package eu.doelboom.e2e.conformity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** One operation of the merged contract, with what the questions need to know about it. */
record Operation(Contract contract, String method, String path, JsonNode definition) {

    String id() {
        return definition.path("operationId").asText(method + " " + path);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean needsToken() {
        return !definition.path("security").isEmpty();
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    boolean endsWithParameter() {
        return path.endsWith("}");
    }

    /** The query parameters without which it refuses everything. */
    List<JsonNode> requiredQuery() {
        return parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .toList();
    }

    boolean takes(String place, String name) {
        return parameters().stream()
                .anyMatch(parameter -> parameter.path("in").asText().equals(place)
                        && parameter.path("name").asText().equalsIgnoreCase(name));
    }

    private List<JsonNode> parameters() {
        var all = new ArrayList<JsonNode>();
        definition.path("parameters").forEach(parameter -> all.add(contract.resolved(parameter)));
        return all;
    }

    Set<String> bodyTypes() {
        var types = new TreeSet<String>();
        contract.resolved(definition.path("requestBody"))
                .path("content")
                .fieldNames()
                .forEachRemaining(type -> types.add(type.toLowerCase(Locale.ROOT)));
        return types;
    }

    boolean takesJson() {
        return bodyTypes().stream().anyMatch(type -> type.endsWith("json"));
    }

    /** The schema of the JSON that it answers when all is well. */
    Optional<JsonNode> answer() {
        return success()
                .map(response ->
                        response.path("content").path("application/json").path("schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(contract::resolved);
    }

    /** Media types of its answer when all is well. */
    Set<String> answerTypes() {
        var types = new TreeSet<String>();
        success().ifPresent(response -> response.path("content").fieldNames().forEachRemaining(types::add));
        return types;
    }

    private Optional<JsonNode> success() {
        var responses = definition.path("responses");
        return StreamSupport.stream(((Iterable<String>) responses::fieldNames).spliterator(), false)
                .filter(status -> status.startsWith("2"))
                .sorted()
                .findFirst()
                .map(status -> contract.resolved(responses.path(status)));
    }

    boolean isCollection() {
        return isRead()
                && answer().map(schema -> schema.path("properties"))
                        .filter(properties -> properties.has("items") && properties.has("pageSize"))
                        .isPresent();
    }

    Optional<JsonNode> body() {
        var content = contract.resolved(definition.path("requestBody")).path("content");
        for (var type : List.of("application/json", "application/merge-patch+json")) {
            if (content.has(type)) {
                return Optional.of(contract.resolved(content.path(type).path("schema")));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "%-6s %s (%s)".formatted(method, path, id());
    }
}
