package eu.doelboom.gateway.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The live streams that are open, and whose: a stream that outlived its session would go on telling. */
@Singleton
public class OpenStreams {

    private static final String PATH = "/events";

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final EndedSessions ended;

    OpenStreams(EndedSessions ended) {
        this.ended = ended;
    }

    /** One stream. */
    private record Stream(JsonWebToken token, RoutingContext exchange) {}

    /** Remembers a call for as long as it lasts, when it is one that lasts. */
    public void follow(RoutingContext exchange, JsonWebToken token) {
        if (exchange.request().method().equals(HttpMethod.GET)
                && exchange.normalizedPath().startsWith(PATH)
                && !exchange.response().closed()) {
            var stream = new Stream(token, exchange);
            open.add(stream);
            exchange.addEndHandler(closed -> open.remove(stream));
        }
    }

    void close(@Observes SessionEnd heard) {
        open.stream()
                .filter(stream -> ended.include(stream.token()))
                .forEach(stream -> stream.exchange().response().reset());
    }
}
