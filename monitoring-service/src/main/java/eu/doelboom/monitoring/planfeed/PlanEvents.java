package eu.doelboom.monitoring.planfeed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads the data of plan events; takes the fields that the follow-up needs and lets all others pass. */
@ApplicationScoped
class PlanEvents {

    private final ObjectReader tolerant;

    PlanEvents(ObjectMapper mapper) {
        tolerant = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    <T> T read(JsonNode data, Class<T> type) {
        try {
            return tolerant.forType(type).readValue(data);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Event lacks what the follow-up needs", unreadable);
        }
    }
}
