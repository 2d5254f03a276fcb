package eu.doelboom.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.doelboom.testing.contract.JsonSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds every example against its schema. */
final class ExampleCheck {

    private final JsonSchemas schemas;
    private final List<String> findings = new ArrayList<>();

    private ExampleCheck(Document document) {
        this.schemas = new JsonSchemas(document.root());
    }

    static List<String> wrongExamples(Document document) {
        var check = new ExampleCheck(document);
        examples(document).forEach(check::hold);
        return check.findings;
    }

    /** Schema and example, by place. */
    private static Map<String, JsonNode[]> examples(Document document) {
        var examples = new LinkedHashMap<String, JsonNode[]>();
        document.bodies().forEach((where, media) -> collect(where, media, examples));
        document.operations().forEach(operation -> document.parameters(operation)
                .forEach(one -> collect(operation.id() + " " + one.path("name").asText(), one, examples)));
        document.properties().forEach(place -> {
            if (place.schema().has("example")) {
                examples.put(
                        place.where(),
                        new JsonNode[] {place.schema(), place.schema().path("example")});
            }
        });
        return examples;
    }

    private static void collect(String where, JsonNode holder, Map<String, JsonNode[]> examples) {
        if (holder.has("example")) {
            examples.put(where, new JsonNode[] {holder.path("schema"), holder.path("example")});
        }
        holder.path("examples")
                .properties()
                .forEach(example -> examples.put(where + " " + example.getKey(), new JsonNode[] {
                    holder.path("schema"), example.getValue().path("value")
                }));
    }

    private void hold(String where, JsonNode[] schemaAndExample) {
        var schema = schemaAndExample[0];
        schemas.violations(schema, alone(schema, schemaAndExample[1]))
                .forEach(violation -> findings.add(where + ": " + violation));
    }

    /** A parameter that may be repeated shows one of its values. */
    private static JsonNode alone(JsonNode schema, JsonNode example) {
        boolean oneOfMany = schema.path("type").asText().equals("array") && example.isValueNode();
        return oneOfMany ? JsonNodeFactory.instance.arrayNode().add(example) : example;
    }
}
