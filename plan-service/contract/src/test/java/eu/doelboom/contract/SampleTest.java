package eu.doelboom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tenant-changed", "tenant-erased", "plan-changed", "objective-changed", "action-changed"})
    void fitsItsSchema(String name) throws IOException {
        var event = JSON.readTree(resource("samples/" + name + ".json"));

        assertThat(violations("envelope", event)).isEmpty();
        assertThat(violations(name, event.get("data"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant-changed", "tenant-erased", "plan-changed", "objective-changed", "action-changed"})
    void isRefusedWithoutItsRevision(String name) throws IOException {
        var event = JSON.readTree(resource("samples/" + name + ".json"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) event.get("data")).remove("revision");

        assertThat(violations(name, event.get("data"))).isNotEmpty();
    }

    private static java.util.Set<com.networknt.schema.ValidationMessage> violations(String schema, JsonNode json) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(resource("schemas/" + schema + ".json"), config)
                .validate(json);
    }

    private static InputStream resource(String path) {
        return SampleTest.class.getClassLoader().getResourceAsStream(path);
    }
}
