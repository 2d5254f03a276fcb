package eu.doelboom.edge.representation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes away an Accept that says nothing, before anybody reads it: it is as good as none. */
@ApplicationScoped
class EmptyAccept {

    private static final int EARLY = 400;

    void register(@Observes Filters filters) {
        filters.register(EmptyAccept::forget, EARLY);
    }

    private static void forget(RoutingContext exchange) {
        var headers = exchange.request().headers();
        var accept = headers.get(HttpHeaders.ACCEPT);
        if (accept != null && accept.isBlank()) {
            headers.remove(HttpHeaders.ACCEPT);
        }
        exchange.next();
    }
}
