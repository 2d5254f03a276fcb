package eu.doelboom.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What a browser may do with the pages of the gateway: nothing that comes from elsewhere, in no frame of others. */
final class PageHeaders {

    private static final String COMMON = "default-src 'none'; connect-src 'self'; font-src 'self' data:; "
            + "img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; ";
    private static final String PAGE = COMMON + "script-src 'self'";

    /** The page that browses the contract starts itself by a script of its own text. */
    private static final String CONTRACT_PAGE = COMMON + "script-src 'self' 'unsafe-inline'";

    private PageHeaders() {}

    static void add(String path, MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", path.startsWith("/doc") ? CONTRACT_PAGE : PAGE);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
    }

    /** A page names the scripts it was built with: one from yesterday would look for scripts that are gone. */
    static void keepPagesFresh(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }
}
