package eu.doelboom.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.edge.right.PlanStates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads announced events; those of other kinds and those that cannot be read are nobody's news here. */
@Singleton
class ChangeReader {

    private static final Logger LOG = Logger.getLogger(ChangeReader.class);
    private static final String TYPE = "finance.equilibria.notify.changed";

    private final ObjectMapper json;

    ChangeReader(ObjectMapper json) {
        this.json = json;
    }

    Optional<EquilibriumChange> read(byte[] event) {
        try {
            var envelope = json.readTree(event);
            return TYPE.equals(envelope.path("type").asText()) ? changeIn(envelope) : Optional.empty();
        } catch (IOException malformed) {
            LOG.warnf("malformed event ignored size=%d", event.length);
            return Optional.empty();
        }
    }

    private static Optional<EquilibriumChange> changeIn(JsonNode envelope) {
        var data = envelope.path("data");
        var change = new EquilibriumChange(
                envelope.path("tenant").asText(),
                data.path("planId").asText(),
                data.path("planState").asText(PlanStates.DRAFT),
                data.toString());
        return change.tenant().isEmpty() || change.planId().isEmpty() ? Optional.empty() : Optional.of(change);
    }
}
