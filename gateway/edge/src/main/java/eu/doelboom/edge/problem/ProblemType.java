package eu.doelboom.edge.problem;

import java.net.URI;

/**
 * A kind of problem: its URN, English title and HTTP status. The code is the last part of the URN and never changes.
 * Types of the Belgian government guide are used where one exists; the others are ours and have a page in
 * {@code docs/problems}.
 */
public record ProblemType(URI urn, String title, int status) {

    public static final ProblemType BAD_REQUEST = belgif("badRequest", "Bad Request", 400);
    public static final ProblemType NO_ACCESS_TOKEN = belgif("noAccessToken", "No Access Token", 401);
    public static final ProblemType INVALID_ACCESS_TOKEN = belgif("invalidAccessToken", "Invalid Access Token", 401);
    public static final ProblemType MISSING_PERMISSION = belgif("missingPermission", "Missing Permission", 403);
    public static final ProblemType RESOURCE_NOT_FOUND = belgif("resourceNotFound", "Resource Not Found", 404);
    public static final ProblemType METHOD_NOT_ALLOWED = own("methodNotAllowed", "Method Not Allowed", 405);
    public static final ProblemType NOT_ACCEPTABLE = own("notAcceptable", "Not Acceptable", 406);
    public static final ProblemType CONFLICT = own("conflict", "Conflict", 409);
    public static final ProblemType PRECONDITION_FAILED = own("preconditionFailed", "Precondition Failed", 412);
    public static final ProblemType PAYLOAD_TOO_LARGE = belgif("payloadTooLarge", "Payload Too Large", 413);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = own("unsupportedMediaType", "Unsupported Media Type", 415);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            own("idempotencyKeyReused", "Idempotency Key Reused With Another Request", 422);
    public static final ProblemType IDEMPOTENCY_KEY_IN_USE =
            own("idempotencyKeyInUse", "A Request With This Idempotency Key Is Still Running", 409);
    public static final ProblemType PRECONDITION_REQUIRED = own("preconditionRequired", "Precondition Required", 428);
    public static final ProblemType TOO_MANY_REQUESTS = belgif("tooManyRequests", "Too Many Requests", 429);
    public static final ProblemType INTERNAL_SERVER_ERROR = belgif("internalServerError", "Internal Server Error", 500);
    public static final ProblemType BAD_GATEWAY = belgif("badGateway", "Bad Gateway", 502);
    public static final ProblemType SERVICE_UNAVAILABLE = belgif("serviceUnavailable", "Service Unavailable", 503);

    /** The type that stands for a bare HTTP status, used when no refusal of ours says more. */
    public static ProblemType forStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> INVALID_ACCESS_TOKEN;
            case 403 -> MISSING_PERMISSION;
            case 404 -> RESOURCE_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502 -> BAD_GATEWAY;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> INTERNAL_SERVER_ERROR;
        };
    }

    /** A type of the Belgian government guide. */
    public static ProblemType belgif(String code, String title, int status) {
        return new ProblemType(URI.create("urn:problem-type:belgif:" + code), title, status);
    }

    /** A type of our own. */
    public static ProblemType own(String code, String title, int status) {
        return new ProblemType(URI.create("urn:problem-type:doelboom:" + code), title, status);
    }

    /** The stable developer code. */
    public String code() {
        var text = urn.toString();
        return text.substring(text.lastIndexOf(':') + 1);
    }
}
