package eu.doelboom.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Headers that belong to one connection only, or that a caller must not be able to set for a service. */
final class WireHeaders {

    private static final List<String> OF_ONE_CONNECTION =
            List.of("Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Connection", "TE", "Trailer", "Upgrade");
    private static final String FORWARDED_PREFIX = "x-forwarded-";

    private WireHeaders() {}

    /** Removes what only concerns the connection on which these headers came, also what that connection names itself. */
    static void dropThoseOfTheConnection(MultiMap headers) {
        for (var named : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : named.split(",")) {
                if (!name.isBlank()) {
                    headers.remove(name.trim());
                }
            }
        }
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    /** Removes claims about where a call came from: only the gateway could make them, and it makes none. */
    static void dropClaimsOfOrigin(MultiMap headers) {
        headers.remove("Forwarded");
        headers.remove("X-Real-IP");
        headers.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(FORWARDED_PREFIX))
                .toList()
                .forEach(headers::remove);
    }
}
