package eu.doelboom.monitoring.planfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every sample of the published language of plan-service can be read, and says what the follow-up needs. */
class PlanContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PlanEvents wire = new PlanEvents(MAPPER);

    @Test
    void readsEverySampleOfThePlanTopic() throws Exception {
        var samples = samples();
        assertThat(samples).containsKeys("plan-changed.json", "objective-changed.json", "action-changed.json");
        samples.forEach((name, event) -> {
            var revision = Long.parseLong(event.required("revision").asText());
            switch (event.required("type").asText()) {
                case PlanChanged.TYPE ->
                    assertThat(wire.read(event.required("data"), PlanChanged.class)
                                    .at(revision)
                                    .code())
                            .isNotBlank();
                case ObjectiveChanged.TYPE ->
                    assertThat(wire.read(event.required("data"), ObjectiveChanged.class)
                                    .at(revision)
                                    .code())
                            .isNotBlank();
                default -> assertThat(name).isIn("action-changed.json", "tenant-changed.json", "tenant-erased.json");
            }
        });
    }

    private static Map<String, JsonNode> samples() throws IOException, URISyntaxException {
        var folder = PlanContractTest.class.getClassLoader().getResource("samples");
        assertThat(folder).as("samples of plan-service on the class path").isNotNull();
        var uri = folder.toURI();
        if (!uri.getScheme().equals("jar")) {
            return read(Path.of(uri));
        }
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return read(jar.getPath("samples"));
        }
    }

    private static Map<String, JsonNode> read(Path folder) throws IOException {
        var samples = new TreeMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                samples.put(file.getFileName().toString(), MAPPER.readTree(Files.readString(file)));
            }
        }
        return samples;
    }
}
