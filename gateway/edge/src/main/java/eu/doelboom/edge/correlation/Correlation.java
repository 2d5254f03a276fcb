package eu.doelboom.edge.correlation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one thread by which a call can be followed through all services, logs and events, whatever dialect the caller
 * speaks: W3C trace context, the header of the Digipolis requirements or that of the Belgian government guide.
 *
 * @param id the identifier of the thread, at most 36 letters, digits and hyphens
 * @param given what the caller wrote in {@link #TRACE}, when it could be read
 */
public record Correlation(String id, @Nullable String given) {

    public static final String TRACE = "BelGov-Trace-Id";
    public static final String RELATED = "BelGov-Related-Trace-Id";
    public static final String DIGIPOLIS = "Dgp-Correlation";
    public static final String PARENT = "traceparent";

    /** Where the identifier stands while a request is served, for every log line and event. */
    public static final String KEY = "correlationId";

    private static final Pattern PARENT_FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern TRACE_FORM = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9-]{1,36}");
    private static final int LONGEST_DIGIPOLIS = 4_000;

    /** The thread that these request headers name, or a new one. */
    public static Correlation in(Function<String, @Nullable String> headers) {
        var given = readable(headers.apply(TRACE));
        var parent = parentTrace(headers.apply(PARENT));
        if (parent != null) {
            return new Correlation(parent, given);
        }
        var digipolis = digipolisId(headers.apply(DIGIPOLIS));
        if (digipolis != null) {
            return new Correlation(plain(digipolis), given);
        }
        return new Correlation(given == null ? newId() : plain(given), given);
    }

    /** An identifier that can be one of the trace context is written like one, so that it is the same everywhere. */
    private static String plain(String id) {
        var digits = id.replace("-", "").toLowerCase(Locale.ROOT);
        return TRACE_FORM.matcher(digits).matches() ? digits : id;
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static @Nullable String readable(@Nullable String id) {
        return id != null && ID_FORM.matcher(id).matches() ? id : null;
    }

    private static @Nullable String parentTrace(@Nullable String parent) {
        if (parent == null) {
            return null;
        }
        var match = PARENT_FORM.matcher(parent);
        return match.matches() ? match.group(1) : null;
    }

    /** The identifier in a header of which all mandatory members are filled. */
    private static @Nullable String digipolisId(@Nullable String header) {
        if (header == null || header.length() > LONGEST_DIGIPOLIS) {
            return null;
        }
        try {
            var json = new String(Base64.getDecoder().decode(header.strip()), StandardCharsets.UTF_8);
            return DigipolisHeader.completeId(json).map(Correlation::readable).orElse(null);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The headers with which the thread goes on to the next service; those that can be read stay as they are. */
    public void passOn(Function<String, @Nullable String> headers, Writer writer, String application) {
        if (TRACE_FORM.matcher(id).matches() && parentTrace(headers.apply(PARENT)) == null) {
            var span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            writer.set(PARENT, "00-" + id + "-" + HexFormat.of().toHexDigits(span) + "-01");
        }
        if (digipolisId(headers.apply(DIGIPOLIS)) == null) {
            writer.set(
                    DIGIPOLIS,
                    Base64.getEncoder()
                            .encodeToString(
                                    DigipolisHeader.begun(id, application).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Sets a header. */
    @FunctionalInterface
    public interface Writer {

        void set(String name, String value);
    }
}
