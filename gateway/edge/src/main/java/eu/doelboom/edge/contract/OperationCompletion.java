package eu.doelboom.edge.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes every operation with what holds for all: the problems that it may answer, the meaning of If-Match, the key
 * under which a POST may be repeated, the headers of its answers, and examples made from those of the properties. An
 * operation that says more about one of these keeps its own words.
 */
public class OperationCompletion implements OASFilter {

    private static final String UNSIGNED = "^\\d{1,13}([.]";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> SAYS_NOTHING = Set.of("Not Authorized", "Not Allowed", "Bad Request");
    private static final Set<String> LIBRARY_PROBLEMS =
            Set.of("#/components/schemas/HttpProblem", "#/components/schemas/HttpValidationProblem");
    private static final int KEY_LENGTH = 255;

    @Override
    public PathItem filterPathItem(PathItem path) {
        boolean changeable = path.getOperations().values().stream().anyMatch(OperationCompletion::isConditional);
        path.getOperations().forEach((method, operation) -> complete(method, operation, changeable));
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

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var paths = contract.getPaths() == null
                ? Map.<String, PathItem>of()
                : contract.getPaths().getPathItems();
        if (paths == null || contract.getComponents() == null) {
            return;
        }
        PatchBodies.derive(contract);
        Names.tidy(contract);
        Wording.complete(contract);
        contract.getComponents().setResponses(SharedResponses.all());
        new Examples(Objects.requireNonNullElse(contract.getComponents().getSchemas(), Map.of())).addTo(paths.values());
        UnusedComponents.remove(contract);
    }

    private static void complete(PathItem.HttpMethod method, Operation operation, boolean changeable) {
        var parameters =
                new ArrayList<Parameter>(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.forEach(Wording::complete);
        if (method == PathItem.HttpMethod.POST && missing(parameters, "Idempotency-Key")) {
            parameters.add(idempotencyKey());
        }
        if (method == PathItem.HttpMethod.GET) {
            OtherForms.describe(operation, parameters);
        }
        operation.setParameters(parameters);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        dropMergePatchOf(method, operation);
        boolean conditional = isConditional(operation);
        AnswerHeaders.add(
                operation,
                conditional || (changeable && method == PathItem.HttpMethod.GET),
                hasPathParameter(parameters));
        var refusals = operation.getResponses().getAPIResponses();
        if (refusals != null) {
            refusals.forEach(OperationCompletion::completeRefusal);
        }
        problems(method, conditional, operation).forEach(status -> addProblem(operation, status));
    }

    /** What only says when it is answered, is a problem; what does not even say that, is the usual one. */
    private static void completeRefusal(String status, APIResponse response) {
        if (isBare(response)
                && SharedResponses.isRefusal(status)
                && !SAYS_NOTHING.contains(response.getDescription())) {
            response.setContent(SharedResponses.content(status));
        }
    }

    private static void dropMergePatchOf(PathItem.HttpMethod method, Operation operation) {
        var body = operation.getRequestBody();
        if (body != null && method != PathItem.HttpMethod.PATCH && body.getContent() != null) {
            body.getContent().removeMediaType(MERGE_PATCH);
        }
    }

    private static List<String> problems(PathItem.HttpMethod method, boolean conditional, Operation operation) {
        var problems = new ArrayList<String>(List.of("400"));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(List.of("401", "403"));
        }
        if (hasPathParameter(operation.getParameters())) {
            problems.add("404");
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.add("409");
        }
        if (conditional) {
            problems.addAll(List.of("412", "428"));
        }
        problems.add("default");
        return problems;
    }

    private static void addProblem(Operation operation, String status) {
        var present = operation.getResponses().getAPIResponse(status);
        if (present == null || isBare(present)) {
            operation.getResponses().addAPIResponse(status, SharedResponses.reference(status));
        }
    }

    /** Whether a response has no body of its own words; the form that a library adds for its problems is none. */
    private static boolean isBare(APIResponse response) {
        if (response.getRef() != null) {
            return false;
        }
        var content =
                response.getContent() == null ? null : response.getContent().getMediaTypes();
        return content == null
                || content.values().stream()
                        .map(media -> media.getSchema() == null
                                ? null
                                : media.getSchema().getRef())
                        .anyMatch(reference -> reference != null && LIBRARY_PROBLEMS.contains(reference));
    }

    private static boolean isConditional(Operation operation) {
        return !missing(operation.getParameters() == null ? List.of() : operation.getParameters(), "If-Match");
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
                .example("\"8e03978e-40d5-43e8-bc93-6894a57f9324\"")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(KEY_LENGTH));
    }
}
