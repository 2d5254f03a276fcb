package eu.doelboom.edge.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.doelboom.edge.correlation.Correlation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.logging.Level;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log record as one line of JSON with the members that the Digipolis requirements name. What a line may say is
 * decided where it is written; here only the shape is.
 */
final class LogLine extends ExtFormatter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST_CAUSE = 5;
    private static final int FRAMES = 20;

    @Override
    public String format(ExtLogRecord entry) {
        var line = new StringWriter(512);
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            write(json, entry);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return line.append('\n').toString();
    }

    private static void write(JsonGenerator json, ExtLogRecord entry) throws IOException {
        var call = callIn(entry);
        json.writeStringField("timestamp", entry.getInstant().toString());
        json.writeArrayFieldStart("type");
        json.writeString(call == null ? "technical" : "application");
        json.writeEndArray();
        var correlationId = call == null ? entry.getMdc(Correlation.KEY) : call.correlationId();
        json.writeStringField("correlationId", correlationId == null ? "" : correlationId);
        json.writeStringField("level", level(entry.getLevel()));
        json.writeStringField("logger", entry.getLoggerName());
        json.writeStringField("thread", entry.getThreadName());
        json.writeStringField("message", call == null ? entry.getFormattedMessage() : "call answered " + call);
        if (call != null) {
            write(json, call);
        }
        if (entry.getThrown() != null) {
            json.writeStringField("exception", trace(entry.getThrown()));
        }
    }

    private static void write(JsonGenerator json, Call call) throws IOException {
        json.writeObjectFieldStart("request");
        json.writeStringField("host", call.host());
        json.writeStringField("path", call.path());
        json.writeStringField("method", call.method());
        json.writeEndObject();
        json.writeObjectFieldStart("response");
        json.writeNumberField("status", call.status());
        json.writeNumberField("duration", call.duration());
        json.writeEndObject();
    }

    private static @Nullable Call callIn(ExtLogRecord entry) {
        var parameters = entry.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Call call ? call : null;
    }

    private static String level(Level level) {
        int value = level.intValue();
        if (value >= org.jboss.logmanager.Level.FATAL.intValue()) {
            return "FATAL";
        }
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        if (value >= Level.INFO.intValue()) {
            return "INFO";
        }
        return value >= org.jboss.logmanager.Level.DEBUG.intValue() ? "DEBUG" : "TRACE";
    }

    /** The causes with their first frames, without the messages of a database, which may repeat the values of a row. */
    private static String trace(Throwable thrown) {
        var text = new StringBuilder();
        var cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "caused by: ").append(cause.getClass().getName());
            if (cause.getMessage() != null && !isOfADatabase(cause)) {
                text.append(": ").append(cause.getMessage());
            }
            text.append('\n');
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static boolean isOfADatabase(Throwable cause) {
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("java.sql.SQLException")) {
                return true;
            }
        }
        return false;
    }
}
