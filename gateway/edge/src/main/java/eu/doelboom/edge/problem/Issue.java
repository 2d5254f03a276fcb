package eu.doelboom.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One wrong piece of input: where it stands, what is wrong with it, and the value that was given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "One wrong piece of input. A problem lists all of them at once.",
        requiredProperties = {"type", "in", "name", "detail"})
public record Issue(
        @Schema(
                description = "Kind of issue, a URN of the Belgian government guide",
                example = "urn:problem-type:belgif:input-validation:schemaViolation")
        String type,

        @Schema(description = "Where the input stands: body, header, path or query", example = "body")
        String in,

        @Schema(description = "The field or parameter, with its path in the body", example = "items[0].amount")
        String name,

        @Schema(description = "What is wrong and what is expected", example = "at most two decimals")
        String detail,

        @Schema(description = "The value that was given, when it may be repeated", example = "1.234") @Nullable String value) {

    private static final String PREFIX = "urn:problem-type:belgif:input-validation:";
    private static final int MAX_VALUE_LENGTH = 200;

    public static Issue violation(String in, String name, String detail, @Nullable Object value) {
        return new Issue(PREFIX + "schemaViolation", in, name, detail, shortened(value));
    }

    public static Issue invalid(String in, String name, String detail, @Nullable Object value) {
        return new Issue(PREFIX + "invalidInput", in, name, detail, shortened(value));
    }

    public static Issue unknownInput(String in, String name) {
        return new Issue(PREFIX + "unknownInput", in, name, "this input is not known here", null);
    }

    public static Issue unknownReference(String in, String name, String detail, @Nullable Object value) {
        return new Issue(PREFIX + "referencedResourceNotFound", in, name, detail, shortened(value));
    }

    private static @Nullable String shortened(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        var text = value.toString();
        return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "...";
    }
}
