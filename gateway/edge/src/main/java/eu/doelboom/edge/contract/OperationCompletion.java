package eu.doelboom.edge.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Completes every operation with what holds for all: the problems that it may answer, the meaning of If-Match, and the
 * key under which a POST may be repeated. An operation that says more about one of these keeps its own words.
 */
public class OperationCompletion implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String UNSIGNED = "^\\d{1,13}([.]";
    private static final int KEY_LENGTH = 255;

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations().forEach((method, operation) -> complete(method, operation));
        return path;
    }

    /** Amounts may be negative; the pattern that is derived from their digits would not let them. */
    @Override
    public Schema filterSchema(Schema schema) {
        var pattern = schema.getPattern();
        if (pattern != null && pattern.startsWith(UNSIGNED)) {
            schema.setPattern("^-?" + pattern.substring(1));
        }
        return schema;
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        var parameters =
                new ArrayList<Parameter>(operation.getParameters() == null ? List.of() : operation.getParameters());
        boolean conditional = describeIfMatch(parameters);
        if (method == PathItem.HttpMethod.POST && missing(parameters, "Idempotency-Key")) {
            parameters.add(idempotencyKey());
        }
        if (method == PathItem.HttpMethod.GET) {
            OtherForms.describe(operation, parameters);
        }
        operation.setParameters(parameters);
        problems(method, conditional, hasPathParameter(parameters))
                .forEach((status, meaning) -> addResponse(operation, status, meaning));
    }

    private static boolean describeIfMatch(List<Parameter> parameters) {
        for (var parameter : parameters) {
            if ("If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
                if (parameter.getDescription() == null) {
                    parameter.setDescription("ETag of the version that the caller has seen");
                }
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> problems(PathItem.HttpMethod method, boolean conditional, boolean below) {
        var problems = new LinkedHashMap<String, String>();
        problems.put("400", "Input is wrong or unknown; issues names every wrong field at once");
        problems.put("401", "No valid token");
        problems.put("403", "The role has no right to this, or the token belongs to no city");
        if (below) {
            problems.put("404", "The city has no such resource");
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.put("409", "Contradicts the present state, or the same Idempotency-Key is still in use");
        }
        if (conditional) {
            problems.put("412", "Somebody changed it in the meantime; ETag is the current one");
            problems.put("428", "If-Match is missing");
        }
        problems.put("default", "The request was not carried out");
        return problems;
    }

    private static void addResponse(Operation operation, String status, String meaning) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var present = operation.getResponses().getAPIResponse(status);
        if (present == null) {
            operation.getResponses().addAPIResponse(status, problem(meaning));
        } else if (isBare(present)) {
            present.description(meaning).content(problem(meaning).getContent());
        }
    }

    private static boolean isBare(@Nullable APIResponse response) {
        return response != null && response.getContent() == null && response.getRef() == null;
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static boolean missing(List<Parameter> parameters, String name) {
        return parameters.stream().noneMatch(parameter -> name.equals(parameter.getName()));
    }

    private static boolean hasPathParameter(List<Parameter> parameters) {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Repeating the request with the same key and content answers what was answered first;"
                        + " keys are kept for 24 hours")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(KEY_LENGTH));
    }
}
