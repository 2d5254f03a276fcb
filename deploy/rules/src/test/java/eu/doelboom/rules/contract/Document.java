package eu.doelboom.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OpenAPI document, as the rules look at it. */
record Document(String name, JsonNode root) {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    /** One operation, with the place that a finding names. */
    record Operation(String path, String method, JsonNode node) {

        String id() {
            return node.path("operationId").asText(method + " " + path);
        }

        boolean is(String other) {
            return method.equals(other);
        }
    }

    /** A schema that stands somewhere in the document, with the place that a finding names. */
    record Place(String where, JsonNode schema) {}

    static Document read(Path file) {
        try {
            return new Document(file.getFileName().toString(), YAML.readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(member -> operations.add(new Operation(path.getKey(), member.getKey(), member.getValue()))));
        return operations;
    }

    /** What a node means: itself, or what it points to. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        if (reference.startsWith("#/")) {
            return resolved(root.at(reference.substring(1)));
        }
        return node;
    }

    List<JsonNode> parameters(Operation operation) {
        var parameters = new ArrayList<JsonNode>();
        root.path("paths").path(operation.path()).path("parameters").forEach(one -> parameters.add(resolved(one)));
        operation.node().path("parameters").forEach(one -> parameters.add(resolved(one)));
        return parameters;
    }

    JsonNode parameter(Operation operation, String name) {
        return parameters(operation).stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    Map<String, JsonNode> responses(Operation operation) {
        var responses = new LinkedHashMap<String, JsonNode>();
        operation
                .node()
                .path("responses")
                .properties()
                .forEach(one -> responses.put(one.getKey(), resolved(one.getValue())));
        return responses;
    }

    Map<String, JsonNode> schemas() {
        var schemas = new LinkedHashMap<String, JsonNode>();
        root.path("components").path("schemas").properties().forEach(one -> schemas.put(one.getKey(), one.getValue()));
        return schemas;
    }

    /** Every property of every component, as {@code Plan.code}. */
    List<Place> properties() {
        var places = new ArrayList<Place>();
        schemas().forEach((name, schema) -> collect(name, schema, places));
        return places;
    }

    private static void collect(String where, JsonNode schema, List<Place> places) {
        schema.path("properties").properties().forEach(property -> {
            var place = where + "." + property.getKey();
            places.add(new Place(place, property.getValue()));
            collect(place, property.getValue(), places);
        });
    }

    /** Every body that a person can read, with its media type, as {@code createPlan 201 application/json}. */
    Map<String, JsonNode> bodies() {
        var bodies = new LinkedHashMap<String, JsonNode>();
        for (var operation : operations()) {
            content(operation.id() + " request", resolved(operation.node().path("requestBody")), bodies);
            responses(operation)
                    .forEach((status, response) -> content(operation.id() + " " + status, response, bodies));
        }
        return bodies;
    }

    private static void content(String where, JsonNode holder, Map<String, JsonNode> bodies) {
        holder.path("content").properties().stream()
                .filter(media ->
                        media.getKey().matches(".*[/+]json") || media.getKey().startsWith("text/"))
                .forEach(media -> bodies.put(where + " " + media.getKey(), media.getValue()));
    }
}
