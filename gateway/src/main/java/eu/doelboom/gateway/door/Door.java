package eu.doelboom.gateway.door;

import eu.doelboom.edge.problem.ProblemType;
import eu.doelboom.edge.problem.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The first handler of what the gateway serves itself, and the refusals of what it passes on. A body that says itself
 * that it is too large is refused before a byte of it is read.
 */
@Singleton
public class Door {

    /** Calls to services are passed on before anything else looks at them. */
    public static final int BEFORE_ALL = -1000;

    /** What the gateway serves itself begins here; calls to services never come so far. */
    public static final int FIRST_OF_OWN = -900;

    private final DoorSettings settings;
    private final Answers answers;
    private final ProtectiveHeaders protective;
    private final Vertx vertx;

    Door(DoorSettings settings, Answers answers, ProtectiveHeaders protective, Vertx vertx) {
        this.settings = settings;
        this.answers = answers;
        this.protective = protective;
        this.vertx = vertx;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST_OF_OWN).handler(this::enter);
        router.route().order(FIRST_OF_OWN + 1).handler(this::countBody).failureHandler(this::refuseCountedBody);
    }

    private void enter(RoutingContext exchange) {
        var headers = exchange.response().headers();
        protective.addToPage(exchange.request(), exchange.normalizedPath(), headers);
        exchange.addHeadersEndHandler(ending -> ProtectiveHeaders.keepPagesFresh(headers));
        if (admitsDeclaredBody(exchange, settings.ownMaxBodySize().asLongValue())) {
            exchange.next();
        }
    }

    /** A body of undeclared length is small here, so it is read whole before anybody looks at it. */
    private void countBody(RoutingContext exchange) {
        if (exchange.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            exchange.request().resume();
            BodyHandler.create(false)
                    .setBodyLimit(settings.ownMaxBodySize().asLongValue())
                    .handle(exchange);
        } else {
            exchange.next();
        }
    }

    private void refuseCountedBody(RoutingContext exchange) {
        if (exchange.statusCode() == ProblemType.PAYLOAD_TOO_LARGE.status()) {
            refuseAndClose(exchange, new BodyTooLarge(settings.ownMaxBodySize().asLongValue()));
        } else {
            exchange.next();
        }
    }

    /** Whether the declared length is within the limit; when it is not, the refusal has been answered. */
    public boolean admitsDeclaredBody(RoutingContext exchange, long limit) {
        if (length(exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH)) <= limit) {
            return true;
        }
        refuseAndClose(exchange, new BodyTooLarge(limit));
        return false;
    }

    /** Gives the caller of a refused body time to read the refusal. */
    public void linger(RoutingContext exchange) {
        Linger.after(exchange.request(), vertx, settings.lingerTimeout());
    }

    /** Answers with this refusal; a body that is still on its way is read no further. */
    public void refuse(RoutingContext exchange, Refusal refusal) {
        var headers = exchange.request().headers();
        var isBodyComing =
                headers.contains(HttpHeaders.TRANSFER_ENCODING) || length(headers.get(HttpHeaders.CONTENT_LENGTH)) > 0;
        if (isBodyComing) {
            refuseAndClose(exchange, refusal);
        } else {
            answers.of(refusal).to(exchange.response());
            exchange.request().resume();
        }
    }

    private void refuseAndClose(RoutingContext exchange, Refusal refusal) {
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answers.of(refusal).to(exchange.response());
        linger(exchange);
    }

    /** A length too long to be a number is too long; a length that is no number at all was refused by the server. */
    private static long length(@Nullable String declared) {
        if (declared == null) {
            return 0;
        }
        try {
            return Long.parseLong(declared.trim());
        } catch (NumberFormatException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
