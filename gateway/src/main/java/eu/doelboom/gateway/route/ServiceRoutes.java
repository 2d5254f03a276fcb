package eu.doelboom.gateway.route;

import eu.doelboom.gateway.door.Door;
import eu.doelboom.gateway.door.DoorRefusal;
import eu.doelboom.gateway.door.ProtectiveHeaders;
import eu.doelboom.gateway.door.UnreadableRequest;
import eu.doelboom.gateway.limit.Admission;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Passes every call below the base path of a service on to that service, once its caller is admitted. Only how a service
 * is may be asked without a token.
 */
@Singleton
class ServiceRoutes {

    private static final ProxyOptions PLAIN_HTTP = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Guards guards;
    private final Admission admission;
    private final Door door;
    private final ProtectiveHeaders protective;
    private final Passages passages;

    ServiceRoutes(
            Upstreams upstreams,
            Guards guards,
            Admission admission,
            Door door,
            ProtectiveHeaders protective,
            Passages passages) {
        this.upstreams = upstreams;
        this.guards = guards;
        this.admission = admission;
        this.door = door;
        this.protective = protective;
        this.passages = passages;
    }

    void install(@Observes Router router) {
        for (var upstream : Upstream.values()) {
            var route = upstream.basePath() + "/*";
            router.route(route).order(Door.BEFORE_ALL - 1).handler(admission::verify);
            router.route(route).order(Door.BEFORE_ALL).handler(exchange -> admit(exchange, upstream));
        }
    }

    private void admit(RoutingContext exchange, Upstream upstream) {
        if (exchange.response().closed() || exchange.response().ended()) {
            return; // the caller left while his token was looked at: nobody would tell of the end of this call
        }
        protective.addToAnswer(exchange.request(), exchange.response().headers());
        if (!door.admitsDeclaredBody(exchange, passages.maxBodySize())) {
            return;
        }
        try {
            demandPlainFraming(exchange);
            pass(new Call(exchange, upstream, tenantOf(exchange, upstream)));
        } catch (DoorRefusal refusal) {
            door.refuse(exchange, refusal);
        }
    }

    private @Nullable String tenantOf(RoutingContext exchange, Upstream upstream) {
        if (upstream.isOpen(exchange.normalizedPath())) {
            admission.admitAnonymous(exchange);
            return null;
        }
        return admission.demand(exchange).tenant();
    }

    private void pass(Call call) {
        GatheredWrites.on(call.request().connection());
        var permit = guards.of(call.upstream()).demand(call.tenant());
        var passage = passages.of(call, permit);
        call.exchange().addEndHandler(ended -> {
            permit.leave();
            if (passage.isTooLarge()) {
                door.linger(call.exchange());
            }
        });
        HttpProxy.reverseProxy(PLAIN_HTTP, upstreams.client())
                .origin(context -> upstreams.open(call.upstream()))
                .addInterceptor(passage)
                .handle(call.request());
    }

    private static void demandPlainFraming(RoutingContext exchange) {
        var encodings = exchange.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        Predicate<String> isChunked = "chunked"::equalsIgnoreCase;
        if (encodings.size() > 1 || encodings.stream().anyMatch(isChunked.negate())) {
            throw new UnreadableRequest("Transfer-Encoding can only be chunked");
        }
    }
}
