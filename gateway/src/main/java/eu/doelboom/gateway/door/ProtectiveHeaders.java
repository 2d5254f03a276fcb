package eu.doelboom.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * What a browser may do with what it gets here. A page takes nothing that comes from elsewhere and stands in no frame of
 * others; an answer of a service is data and nothing else. Whoever came by HTTPS comes by HTTPS from now on.
 */
@Singleton
public class ProtectiveHeaders {

    private static final String COMMON = "default-src 'none'; connect-src 'self'; font-src 'self' data:; "
            + "img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; ";
    private static final String PAGE = COMMON + "script-src 'self'";

    /** The page that browses the contract starts itself by a script of its own text. */
    private static final String CONTRACT_PAGE = COMMON + "script-src 'self' 'unsafe-inline'";

    private static final String ANSWER = "default-src 'none'; frame-ancestors 'none'";
    private static final String UNUSED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final String transport;

    ProtectiveHeaders(DoorSettings settings) {
        transport =
                "max-age=%d; includeSubDomains".formatted(settings.hstsMaxAge().toSeconds());
    }

    void addToPage(HttpServerRequest request, String path, MultiMap headers) {
        add(request, headers);
        headers.set("Content-Security-Policy", path.startsWith("/doc") ? CONTRACT_PAGE : PAGE);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", UNUSED);
    }

    /** Makes an answer of a service mere data in the eyes of a browser. */
    public void addToAnswer(HttpServerRequest request, MultiMap headers) {
        add(request, headers);
        headers.set("Content-Security-Policy", ANSWER);
    }

    private void add(HttpServerRequest request, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        if ("https".equals(request.scheme())) {
            headers.set("Strict-Transport-Security", transport);
        }
    }

    /** A page names the scripts it was built with: one from yesterday would look for scripts that are gone. */
    static void keepPagesFresh(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
