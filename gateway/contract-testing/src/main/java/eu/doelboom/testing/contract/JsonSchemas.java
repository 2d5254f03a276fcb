package eu.doelboom.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of an OpenAPI 3.0 document as JSON Schema 2020-12, closed: a member that the contract does not name is not
 * admitted, also where a schema is made of others.
 */
public final class JsonSchemas {

    private static final List<String> WORDS =
            List.of("nullable", "example", "discriminator", "xml", "externalDocs", "deprecated", "readOnly");
    private static final String DECIMAL = "^-?\\d+(\\.\\d+)?$";

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig strict =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    public JsonSchemas(JsonNode document) {
        this.components = JsonNodeFactory.instance
                .objectNode()
                .set("schemas", converted(document.path("components").path("schemas"), true));
    }

    /** What is wrong with a value, each in words; nothing when it fits. */
    public List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(message -> message.getInstanceLocation() + ": " + message.getMessage())
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        var whole = (ObjectNode) converted(schema, false);
        whole.set("components", components);
        return factory.getSchema(whole, strict);
    }

    private static JsonNode converted(JsonNode node, boolean isMap) {
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(converted(element, false)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(member -> copy.set(
                        member.getKey(),
                        converted(member.getValue(), !isMap && member.getKey().equals("properties"))));
        return isMap ? copy : schema(object, copy);
    }

    private static JsonNode schema(ObjectNode source, ObjectNode copy) {
        copy.remove(WORDS);
        if (copy.has("properties") && !copy.has("additionalProperties")) {
            copy.put("unevaluatedProperties", false);
        }
        if (source.path("format").asText().equals("number")) {
            copy.remove("format");
            copy.put("pattern", source.path("pattern").asText(DECIMAL));
        }
        if (!source.path("nullable").asBoolean()) {
            return copy;
        }
        var either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(copy).addObject().put("type", "null");
        return either;
    }
}
