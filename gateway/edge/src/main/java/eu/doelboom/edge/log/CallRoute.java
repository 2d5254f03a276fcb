package eu.doelboom.edge.log;

import eu.doelboom.edge.correlation.Correlation;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The first and last to see a request: takes up its thread or begins one, shows it in every log line, gives it back, and
 * writes one line about the call when it has been answered.
 */
@Singleton
class CallRoute {

    private static final Logger CALLS = Logger.getLogger("eu.doelboom.calls");
    private static final int BEFORE_EVERYTHING = -10_000;
    private static final String INTERNAL = "/q/";

    private final String application;
    private final boolean passesOn;

    CallRoute(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "doelboom.correlation.passed-on", defaultValue = "false") boolean passesOn) {
        this.application = application;
        this.passesOn = passesOn;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::follow);
    }

    private void follow(RoutingContext exchange) {
        var given = exchange.request().headers();
        var correlation = Correlation.in(given::get);
        if (passesOn) {
            correlation.passOn(given::get, given::set, application);
        }
        MDC.put(Correlation.KEY, correlation.id());
        exchange.addHeadersEndHandler(
                ending -> answer(correlation, exchange.response().headers()));
        if (!exchange.normalizedPath().startsWith(INTERNAL)) {
            logAtTheEnd(exchange, correlation);
        }
        exchange.next();
    }

    private static void answer(Correlation correlation, MultiMap headers) {
        headers.set(Correlation.TRACE, correlation.id());
        if (correlation.given() != null) {
            headers.set(Correlation.RELATED, correlation.given());
        }
    }

    private static void logAtTheEnd(RoutingContext exchange, Correlation correlation) {
        var began = System.nanoTime();
        var request = exchange.request();
        var path = exchange.normalizedPath();
        var method = request.method().name();
        var host = request.authority() == null ? "" : request.authority().toString();
        exchange.addEndHandler(ended -> {
            var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            CALLS.infov(
                    "call answered {0}",
                    new Call(
                            correlation.id(),
                            host,
                            path,
                            method,
                            exchange.response().getStatusCode(),
                            took));
        });
    }
}
