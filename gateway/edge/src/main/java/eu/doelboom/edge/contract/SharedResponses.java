package eu.doelboom.edge.contract;

import eu.doelboom.edge.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that many operations answer, said once, each with an example. */
enum SharedResponses {
    BAD_REQUEST(
            "400",
            "BadRequest",
            "Input is wrong or unknown; issues names every wrong field at once",
            ProblemType.BAD_REQUEST,
            "1 field is wrong; see issues"),
    UNAUTHORIZED("401", "Unauthorized", "No valid token", ProblemType.NO_ACCESS_TOKEN, "A bearer token is needed"),
    FORBIDDEN(
            "403",
            "Forbidden",
            "The role has no right to this, or the token belongs to no city",
            ProblemType.MISSING_PERMISSION,
            "The role councillor may not do this"),
    NOT_FOUND(
            "404",
            "NotFound",
            "The city has no such resource",
            ProblemType.RESOURCE_NOT_FOUND,
            "No plan 0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01"),
    CONFLICT(
            "409",
            "Conflict",
            "Contradicts the present state, or the same Idempotency-Key is still in use",
            ProblemType.CONFLICT,
            "The same key is in use by a request that is still running"),
    PRECONDITION_FAILED(
            "412",
            "PreconditionFailed",
            "Somebody changed it in the meantime; ETag is the current one",
            ProblemType.PRECONDITION_FAILED,
            "It was changed in the meantime"),
    PRECONDITION_REQUIRED(
            "428",
            "PreconditionRequired",
            "If-Match is missing",
            ProblemType.PRECONDITION_REQUIRED,
            "Name the version that you saw in If-Match"),
    ANY("default", "AnyProblem", "The request was not carried out", ProblemType.BAD_REQUEST, "It was not carried out");

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String OCCURRENCE = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final String status;
    private final String component;
    private final String meaning;
    private final ProblemType type;
    private final String detail;

    SharedResponses(String status, String component, String meaning, ProblemType type, String detail) {
        this.status = status;
        this.component = component;
        this.meaning = meaning;
        this.type = type;
        this.detail = detail;
    }

    static APIResponse reference(String status) {
        for (var response : values()) {
            if (response.status.equals(status)) {
                return OASFactory.createAPIResponse().ref("#/components/responses/" + response.component);
            }
        }
        throw new IllegalArgumentException(status);
    }

    static Map<String, APIResponse> all() {
        var all = new LinkedHashMap<String, APIResponse>();
        for (var response : values()) {
            all.put(response.component, response.response());
        }
        return all;
    }

    static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    /** The body of a refusal with this status. */
    static Content content(String status) {
        return content(example(ProblemType.forStatus(Integer.parseInt(status)), "It was not carried out"));
    }

    private static Content content(Map<String, Object> example) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM))
                                .example(example));
    }

    private APIResponse response() {
        var example = example(type, detail);
        if (this == BAD_REQUEST) {
            example.put("issues", List.of(issue()));
        }
        var response = OASFactory.createAPIResponse().description(meaning).content(content(example));
        if (this == PRECONDITION_FAILED) {
            response.addHeader(
                    "ETag", AnswerHeaders.etag("The version that stands now").required(false));
        }
        if (this == UNAUTHORIZED) {
            response.addHeader(
                    "WWW-Authenticate",
                    AnswerHeaders.text("How to authenticate", "Bearer").required(false));
        }
        return response;
    }

    private static Map<String, Object> example(ProblemType type, String detail) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.urn().toString());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", detail);
        example.put("instance", "urn:uuid:" + OCCURRENCE);
        example.put("identifier", OCCURRENCE);
        example.put("code", type.code());
        return example;
    }

    private static Map<String, Object> issue() {
        var issue = new LinkedHashMap<String, Object>();
        issue.put("type", "urn:problem-type:belgif:input-validation:schemaViolation");
        issue.put("in", "body");
        issue.put("name", "items[0].amount");
        issue.put("detail", "must have at most 13 digits and 2 decimals");
        issue.put("value", "1.234");
        return issue;
    }
}
