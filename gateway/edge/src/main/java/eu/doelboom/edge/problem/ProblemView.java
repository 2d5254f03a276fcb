package eu.doelboom.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every failure, as both guides want it: RFC 9457 with identifier, code and issues. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "Why a request was not carried out (RFC 9457, application/problem+json).",
        requiredProperties = {"type", "title", "status", "instance", "identifier", "code"})
public record ProblemView(
        @Schema(
                description = "Kind of problem; documented under docs/problems",
                example = "urn:problem-type:belgif:badRequest")
        String type,

        @Schema(description = "Title of the kind of problem, in English", example = "Bad Request")
        String title,

        @Schema(description = "HTTP status", example = "400")
        int status,

        @Schema(description = "What went wrong this time", example = "2 fields are wrong; see issues") @Nullable String detail,

        @Schema(
                description = "This occurrence; findable in the logs",
                example = "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e")
        String instance,

        @Schema(description = "The unique part of instance", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        String identifier,

        @Schema(description = "Stable code for developers: the last part of type", example = "badRequest")
        String code,

        @Schema(description = "Every wrong field, all at once; absent when the input was not the cause") @Nullable List<Issue> issues,

        @Schema(description = "How much or how many is admitted, where a limit was passed", example = "20") @Nullable Long limit,

        @Schema(description = "Seconds after which to try again, where that is known", example = "10") @Nullable Long retryAfterSec,

        @Schema(description = "The service that gave no answer, where that is why", example = "finance-service")
        @Nullable String service) {

    public static ProblemView of(ProblemType type, @Nullable String detail, List<Issue> issues) {
        var identifier = UUID.randomUUID().toString();
        return new ProblemView(
                type.urn().toString(),
                type.title(),
                type.status(),
                detail,
                "urn:uuid:" + identifier,
                identifier,
                type.code(),
                issues.isEmpty() ? null : issues,
                null,
                null,
                null);
    }
}
