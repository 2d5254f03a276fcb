package eu.doelboom.edge.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import eu.doelboom.edge.problem.Issue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes what cannot be read from a JSON body and lets the reading go on, so that the caller learns of every wrong field
 * in one answer.
 */
class CollectedIssues extends DeserializationProblemHandler {

    private static final ThreadLocal<@Nullable List<Issue>> OPEN = new ThreadLocal<>();

    static void open() {
        OPEN.set(new ArrayList<>());
    }

    static List<Issue> close() {
        var issues = OPEN.get();
        OPEN.remove();
        return issues == null ? List.of() : issues;
    }

    private static boolean note(Issue issue) {
        var issues = OPEN.get();
        return issues != null && issues.add(issue);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        if (!note(Issue.unknownInput("body", path(parser)))) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, @Nullable String message) {
        return note(Issue.violation("body", path(context.getParser()), expected(target), value)) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, @Nullable String message) {
        return note(Issue.violation("body", path(context.getParser()), expected(target), value)) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            com.fasterxml.jackson.core.JsonToken token,
            JsonParser parser,
            @Nullable String message)
            throws IOException {
        var text = parser.currentToken().isScalarValue() ? parser.getText() : null;
        if (!note(Issue.violation("body", path(parser), expected(target.getRawClass()), text))) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }

    /** What is expected, in words: the values of an enumeration, or the shape. */
    static String expected(Class<?> target) {
        if (target.isEnum()) {
            return Arrays.stream(target.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        return switch (target.getSimpleName()) {
            case "BigDecimal" -> "must be a decimal number in a string, such as \"1234.50\"";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "LocalDate" -> "must be a date such as 2026-12-31";
            case "boolean", "Boolean" -> "must be true or false";
            case "UUID" -> "must be an identifier of this suite";
            case "String" -> "must be text";
            case "List", "Set" -> "must be a list";
            default -> "must be an object";
        };
    }

    private static String path(JsonParser parser) {
        var path = new StringBuilder();
        append(path, parser.getParsingContext());
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.getCurrentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(context.getCurrentName());
        }
    }
}
