package eu.doelboom.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published language of a service, from its contract on the class path: what its events must look like. */
public final class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final String folder;
    private final JsonSchema envelope;
    private final Map<String, JsonSchema> dataByType = new LinkedHashMap<>();

    private EventContract(String folder) {
        this.folder = folder;
        this.envelope = schema("schemas/envelope.json");
        read(YAML, "asyncapi.yaml")
                .at("/components/messages")
                .forEach(message -> dataByType.put(
                        message.path("name").asText(),
                        schema(message.at("/payload/$ref").asText().replaceFirst("^\\./", ""))));
    }

    /** The contract of a service by its word, such as {@code finance}. */
    public static EventContract of(String service) {
        return new EventContract(service + "/");
    }

    /** What of an event the contract does not admit; an event of a type that it does not know is no event of the service. */
    public List<String> violations(JsonNode event) {
        var data = dataByType.get(event.path("type").asText());
        if (data == null) {
            return List.of("type %s is not published".formatted(event.path("type")));
        }
        var violations = new ArrayList<String>();
        envelope.validate(event).forEach(message -> violations.add(message.toString()));
        data.validate(event.path("data")).forEach(message -> violations.add(message.toString()));
        return violations;
    }

    /** The sample of an event, by the name of its schema. */
    public JsonNode sample(String name) {
        return read(JSON, "samples/" + name + ".json");
    }

    private JsonSchema schema(String path) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(read(JSON, path), STRICT);
    }

    private JsonNode read(ObjectMapper form, String path) {
        try (var resource = EventContract.class.getClassLoader().getResourceAsStream(folder + path)) {
            if (resource == null) {
                throw new IllegalArgumentException(folder + path + " is not on the class path");
            }
            return form.readTree(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
