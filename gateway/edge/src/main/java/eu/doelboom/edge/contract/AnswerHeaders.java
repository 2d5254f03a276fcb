package eu.doelboom.edge.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers that answers carry by rule: where a new resource stands, the version of what can be changed, and the
 * revision of the plan.
 */
final class AnswerHeaders {

    private static final String CREATED = "201";

    private AnswerHeaders() {}

    static void add(Operation operation, boolean hasVersion, boolean isBelow) {
        var responses = operation.getResponses().getAPIResponses();
        if (responses == null) {
            return;
        }
        responses.forEach((status, response) -> {
            if (status.equals(CREATED)) {
                put(response, "Location", text("Where the new resource stands", "/plan/v1/plans/0b7f8e0e"));
                put(
                        response,
                        "ETag",
                        etag("Version of the new resource, where it can be changed")
                                .required(hasVersion));
            }
            if (hasVersion && isSuccess(status) && response.getContent() != null) {
                put(response, "ETag", etag("Version of what was answered; If-Match takes it"));
            }
            if (isBelow && isSuccess(status)) {
                put(
                        response,
                        "Plan-Revision",
                        number("Revision of the plan that the answer stands for, where it is about one")
                                .required(false));
            }
        });
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private static void put(APIResponse response, String name, Header header) {
        var present =
                response.getHeaders() == null ? null : response.getHeaders().get(name);
        if (present == null) {
            response.addHeader(name, header);
        } else {
            present.required(header.getRequired());
            if (present.getExample() == null) {
                present.example(header.getExample());
            }
        }
    }

    static Header etag(String meaning) {
        return text(meaning, "\"7\"");
    }

    static Header text(String meaning, String example) {
        return header(meaning, Schema.SchemaType.STRING).example(example);
    }

    private static Header number(String meaning) {
        return header(meaning, Schema.SchemaType.INTEGER).example(1842);
    }

    private static Header header(String meaning, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(meaning)
                .required(true)
                .schema(OASFactory.createSchema().addType(type));
    }
}
