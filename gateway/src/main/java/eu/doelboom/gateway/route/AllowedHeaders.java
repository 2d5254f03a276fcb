package eu.doelboom.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The headers that pass, each way; no other does. What a caller says of where he comes from, of his city or of the
 * connection never reaches a service, whatever name somebody invents for it, and a service cannot tell of its inside.
 *
 * @see "docs/gateway.md lists the same names; a test compares both"
 */
final class AllowedHeaders {

    /** From a caller to a service. */
    static final Set<String> OF_REQUESTS = inOrder(
            "Accept",
            "Accept-Language",
            "Authorization",
            "BelGov-Related-Trace-Id",
            "BelGov-Trace-Id",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "Dgp-Correlation",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Unmodified-Since",
            "Prefer",
            "Transfer-Encoding",
            "User-Agent",
            "traceparent",
            "tracestate");

    /** From a service to a caller. */
    static final Set<String> OF_ANSWERS = inOrder(
            "Accept-Patch",
            "Allow",
            "BelGov-Related-Trace-Id",
            "BelGov-Trace-Id",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "Date",
            "Deprecation",
            "Dgp-Correlation",
            "ETag",
            "Expires",
            "Idempotency-Replayed",
            "Last-Modified",
            "Link",
            "Location",
            "Plan-Revision",
            "Preference-Applied",
            "Retry-After",
            "Sunset",
            "Transfer-Encoding",
            "Vary",
            "WWW-Authenticate");

    private static final Set<String> REQUEST_NAMES = lowerCased(OF_REQUESTS);
    private static final Set<String> ANSWER_NAMES = lowerCased(OF_ANSWERS);

    private AllowedHeaders() {}

    static void keepThoseOfRequests(MultiMap headers) {
        keep(headers, REQUEST_NAMES);
    }

    static void keepThoseOfAnswers(MultiMap headers) {
        keep(headers, ANSWER_NAMES);
    }

    private static void keep(MultiMap headers, Set<String> names) {
        var dropped = new ArrayList<String>();
        for (var header : headers) {
            if (!names.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                dropped.add(header.getKey());
            }
        }
        headers.getAll(HttpHeaders.CONNECTION)
                .forEach(named -> List.of(named.split(",")).forEach(name -> dropped.add(name.trim())));
        dropped.forEach(headers::remove);
    }

    private static Set<String> inOrder(String... names) {
        return new TreeSet<>(Set.of(names));
    }

    private static Set<String> lowerCased(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
    }
}
