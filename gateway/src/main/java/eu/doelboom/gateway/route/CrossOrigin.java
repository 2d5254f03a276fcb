package eu.doelboom.gateway.route;

import eu.doelboom.gateway.door.Door;
import eu.doelboom.gateway.door.DoorSettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets pages of other origins call, when these are named in the configuration; without that a browser lets nobody. A
 * page gets no cookies sent, since nobody is known by one here: it brings its token.
 */
@Singleton
class CrossOrigin {

    private static final int NO_CONTENT = 204;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    /** What a page does not decide: the browser or the connection does. */
    private static final Set<String> NOT_OF_PAGES = Set.of("Content-Length", "Host", "Transfer-Encoding", "User-Agent");

    private static final String REQUEST_HEADERS = AllowedHeaders.OF_REQUESTS.stream()
                    .filter(name -> !NOT_OF_PAGES.contains(name))
                    .collect(Collectors.joining(", "))
            + ", Last-Event-ID";
    private static final String ANSWER_HEADERS =
            String.join(", ", AllowedHeaders.OF_ANSWERS) + ", RateLimit, RateLimit-Policy";

    private final Set<String> origins;
    private final String maxAge;

    CrossOrigin(DoorSettings settings) {
        origins = settings.cors().origins().orElse(Set.of());
        maxAge = Long.toString(settings.cors().maxAge().toSeconds());
    }

    void install(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route().order(Door.BEFORE_ALL - 1).handler(this::admit);
        }
    }

    private void admit(RoutingContext exchange) {
        var request = exchange.request();
        var headers = exchange.response().headers();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            exchange.next();
            return;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        var isPreflight = request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (isPreflight) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                    .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
            request.resume();
            exchange.response().setStatusCode(NO_CONTENT).end();
        } else {
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
            exchange.next();
        }
    }
}
