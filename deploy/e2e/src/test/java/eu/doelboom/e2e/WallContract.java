package eu.doelboom.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The merged contract of the running suite: the operations that the wall walks, and how to call them. */
final class WallContract {

    static final String EVERYBODY = "everybody";

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    private WallContract(JsonNode document) {
        this.document = document;
    }

    static WallContract ofTheRunningSuite() {
        try {
            var url = URI.create(RunningSuite.started().gateway() + "/doc/openapi.json")
                    .toURL();
            return new WallContract(new ObjectMapper().readTree(url));
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** An operation; without roles in the contract nobody knows whom to expect behind its door. */
    record Operation(
            String id,
            String method,
            String path,
            List<String> roles,
            List<String> limits,
            List<Parameter> parameters,
            String bodyType,
            JsonNode body) {

        boolean isRead() {
            return method.equals("GET");
        }

        boolean isLimited(String limit) {
            return limits.contains(limit);
        }

        boolean hasBody() {
            return !bodyType.isEmpty();
        }

        /** The parameters of the path, from left to right. */
        List<String> pathNames() {
            return NAME.matcher(path).results().map(name -> name.group(1)).toList();
        }
    }

    /** A parameter with its schema. */
    record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(member -> found.add(operation(path.getKey(), path.getValue(), member.getKey()))));
        return found;
    }

    private Operation operation(String path, JsonNode item, String method) {
        var told = item.path(method);
        var parameters = new ArrayList<Parameter>();
        item.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        told.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        var content = resolved(told.path("requestBody")).path("content");
        var type = content.has("application/json")
                ? "application/json"
                : content.isEmpty() ? "" : content.fieldNames().next();
        return new Operation(
                told.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                texts(told.path("x-roles")),
                texts(told.path("x-limits")),
                parameters,
                type,
                content.path(type));
    }

    private Parameter parameter(JsonNode told) {
        return new Parameter(
                told.path("name").asText(),
                told.path("in").asText(),
                told.path("required").asBoolean(),
                resolved(told.path("schema")),
                told.path("example"));
    }

    /** The thing itself where the contract only points at it. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        if (!reference.isEmpty()) {
            return resolved(document.at(reference.substring(1)));
        }
        return node.path("allOf").size() == 1 ? resolved(node.path("allOf").path(0)) : node;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
