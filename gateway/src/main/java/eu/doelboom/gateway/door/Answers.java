package eu.doelboom.gateway.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.problem.ProblemView;
import eu.doelboom.edge.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;

/** Turns refusals into answers where no JAX-RS mapper can: on the routes that are not operations of the gateway. */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final int FIRST_FAULT = 500;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    public Answer of(Refusal refusal) {
        var view = ProblemView.of(refusal.type(), refusal.detail(), refusal.issues());
        if (view.status() >= FIRST_FAULT) {
            LOG.warnf(
                    "refused at the door code=%s identifier=%s detail=%s",
                    view.code(), view.identifier(), view.detail());
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/problem+json");
        headers.put("Cache-Control", "no-store");
        refusal.problem().getHeaders().forEach((name, value) -> headers.put(name, value.toString()));
        return new Answer(view.status(), headers, body(refusal, view));
    }

    private Buffer body(Refusal refusal, ProblemView view) {
        ObjectNode body = json.valueToTree(view);
        refusal.members().forEach(body::putPOJO);
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem can always be written", impossible);
        }
    }
}
