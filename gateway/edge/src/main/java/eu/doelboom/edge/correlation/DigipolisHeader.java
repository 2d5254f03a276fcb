package eu.doelboom.edge.correlation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The content of {@code Dgp-Correlation}: where a thread began, in JSON. */
final class DigipolisHeader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MANDATORY = List.of("id", "sourceId", "sourceName", "instanceId", "instanceName");
    private static final String INSTANCE = UUID.randomUUID().toString();

    private DigipolisHeader() {}

    /** The identifier, when every mandatory member is there. */
    static Optional<String> completeId(String json) {
        try {
            var header = JSON.readTree(json);
            var complete = MANDATORY.stream()
                    .allMatch(name -> header.path(name).isTextual()
                            && !header.path(name).asText().isBlank());
            return complete ? Optional.of(header.path("id").asText()) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** A thread that begins in this application. */
    static String begun(String id, String application) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("sourceId", application)
                .put("sourceName", application)
                .put("instanceId", INSTANCE)
                .put("instanceName", application)
                .toString();
    }
}
