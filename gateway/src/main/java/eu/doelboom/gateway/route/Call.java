package eu.doelboom.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** A call on its way to a service, on behalf of the city that its verified token names, if it names one. */
record Call(
        RoutingContext exchange,
        Upstream upstream,
        @Nullable String tenant) {

    HttpServerRequest request() {
        return exchange.request();
    }

    /** The path that was matched, not the one that was sent: a service must never see what the gateway did not. */
    String uri() {
        var query = request().query();
        return exchange.normalizedPath() + (query == null ? "" : "?" + query);
    }

    boolean hasBody() {
        var headers = request().headers();
        if (request().version() == HttpVersion.HTTP_2) {
            return !request().isEnded();
        }
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !"0".equals(length));
    }

    /** A caller may hold its body back until it hears that it is let in. */
    void askForBody() {
        if (request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request().response().writeContinue();
        }
    }

    /** Whether sending it a second time cannot do anything twice. */
    boolean isRepeatable() {
        var method = request().method();
        return !hasBody() && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }
}
