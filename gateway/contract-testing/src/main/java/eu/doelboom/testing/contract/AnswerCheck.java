package eu.doelboom.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds answers against a contract: the status is documented, the headers that must be there are there, the media type is
 * one that is named, and the body has the shape that is named.
 */
public final class AnswerCheck {

    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Contract contract;

    public AnswerCheck(Contract contract) {
        this.contract = contract;
    }

    /** What of the answer the contract does not admit. */
    public List<String> findings(Contract.Operation operation, Answer answer) {
        var responses = operation.node().path("responses");
        var exact = responses.path(Integer.toString(answer.status()));
        var response = contract.resolved(exact.isMissingNode() ? responses.path("default") : exact);
        if (response.isMissingNode() || (exact.isMissingNode() && answer.status() < REDIRECT)) {
            return List.of("status %d is not documented".formatted(answer.status()));
        }
        var findings = new ArrayList<String>();
        response.path("headers").properties().forEach(header -> {
            if (contract.resolved(header.getValue()).path("required").asBoolean()
                    && answer.header(header.getKey()) == null) {
                findings.add("header %s is missing".formatted(header.getKey()));
            }
        });
        findings.addAll(bodyFindings(response.path("content"), answer));
        return findings;
    }

    /** What of an accepted request the contract would not have admitted: it then says less than the program takes. */
    public List<String> requestFindings(Contract.Operation operation, String mediaType, String body, int status) {
        var content = contract.resolved(operation.node().path("requestBody")).path("content");
        boolean isJson = isJson(mediaType);
        if (status < SUCCESS || status >= REDIRECT || !isJson || !content.has(mediaType) || body.isBlank()) {
            return List.of();
        }
        return violations("request ", content.path(mediaType), body);
    }

    private List<String> bodyFindings(JsonNode content, Answer answer) {
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body is not documented");
        }
        var media = content.path(answer.mediaType());
        if (media.isMissingNode()) {
            return List.of("media type '%s' is not documented".formatted(answer.mediaType()));
        }
        return isJson(answer.mediaType()) ? violations("", media, answer.body()) : List.of();
    }

    /** Lines of JSON are not a JSON text. */
    private static boolean isJson(String mediaType) {
        return mediaType.endsWith("/json") || mediaType.endsWith("+json");
    }

    private List<String> violations(String where, JsonNode media, String body) {
        return contract.schemas().violations(media.path("schema"), parsed(body)).stream()
                .map(violation -> where + violation)
                .toList();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException garbled) {
            return MissingNode.getInstance();
        }
    }
}
