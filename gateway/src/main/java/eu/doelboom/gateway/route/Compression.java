package eu.doelboom.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/**
 * Which answers are compressed on their way out: text that is long enough to be worth it, for callers who accept it. A
 * stream of events never is, because it would wait in the compressor. The entity tag stays that of the resource, which
 * is what If-Match is compared with; Vary keeps both forms apart in a cache.
 */
final class Compression {

    private static final List<String> TEXTS = List.of(
            "application/json", "application/hal+json", "application/problem+json", "application/yaml", "text/");
    private static final String EVENTS = "text/event-stream";

    private Compression() {}

    /** Decides about an answer. The server compresses whatever does not say how it is encoded. */
    static void decide(MultiMap answer, long minSize) {
        if (answer.contains(HttpHeaders.CONTENT_ENCODING)) {
            return;
        }
        if (isCompressible(answer, minSize)) {
            answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        } else {
            answer.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    private static boolean isCompressible(MultiMap answer, long minSize) {
        var type = answer.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.startsWith(EVENTS)) {
            return false;
        }
        var length = answer.get(HttpHeaders.CONTENT_LENGTH);
        var isLong = length == null || Long.parseLong(length) >= minSize;
        return isLong && TEXTS.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
    }
}
