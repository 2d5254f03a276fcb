package eu.doelboom.backbone.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import eu.doelboom.edge.correlation.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** Packs and unpacks CloudEvents 1.0 in structured JSON mode. */
@ApplicationScoped
public class Envelope {

    /** Content type of a record in structured mode. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** Stands for a revision that is not known yet: no text of JSON holds this character as it is. */
    public static final char UNKNOWN_REVISION = '\u0001';

    private static final String REVISION = "revision";

    private final ObjectMapper mapper;
    private final Clock clock;
    private final String service;

    Envelope(
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "doelboom.event.service", defaultValue = "eu.doelboom.v1") String service) {
        this.mapper = mapper;
        this.clock = clock;
        this.service = service;
    }

    public String pack(UUID id, NewEvent event) {
        return written(envelope(id, event));
    }

    /** An event that gets its revision elsewhere: in its place, twice, stands {@link #UNKNOWN_REVISION}. */
    public String packAroundRevision(UUID id, NewEvent event) {
        var envelope = envelope(id, event);
        envelope.putRawValue(REVISION, new RawValue("\"" + UNKNOWN_REVISION + '"'));
        ((ObjectNode) envelope.required("data")).putRawValue(REVISION, new RawValue(String.valueOf(UNKNOWN_REVISION)));
        return written(envelope);
    }

    private ObjectNode envelope(UUID id, NewEvent event) {
        var envelope = mapper.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", event.source())
                .put("type", event.type())
                .put("service", service)
                .put("subject", event.key())
                .put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json")
                .put("tenant", event.tenant())
                .put(REVISION, Long.toString(event.revision()));
        if (MDC.get(Correlation.KEY) instanceof String correlationId && !correlationId.isEmpty()) {
            envelope.put("correlationid", correlationId);
        }
        envelope.set("data", mapper.valueToTree(event.data()));
        return envelope;
    }

    private String written(ObjectNode envelope) {
        try {
            return mapper.writeValueAsString(envelope);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("Event cannot be written as JSON", failure);
        }
    }

    /** Reads an event; a record that is no event of ours is malformed. */
    public ReceivedEvent unpack(String key, byte[] record) throws MalformedEvent {
        try {
            var envelope = mapper.readTree(record);
            return new ReceivedEvent(
                    text(envelope, "id"),
                    text(envelope, "type"),
                    key,
                    text(envelope, "tenant"),
                    Long.parseLong(text(envelope, REVISION)),
                    envelope.path("correlationid").asText(),
                    envelope.required("data"));
        } catch (IOException | IllegalArgumentException failure) {
            throw new MalformedEvent(failure);
        }
    }

    private static String text(JsonNode envelope, String field) {
        return envelope.required(field).asText();
    }
}
