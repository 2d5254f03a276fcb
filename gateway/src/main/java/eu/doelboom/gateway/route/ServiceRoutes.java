package eu.doelboom.gateway.route;

import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.gateway.door.Answers;
import eu.doelboom.gateway.door.Door;
import eu.doelboom.gateway.door.DoorRefusal;
import eu.doelboom.gateway.door.DoorSettings;
import eu.doelboom.gateway.door.Tokens;
import eu.doelboom.gateway.door.UnreadableRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Passes every call below the base path of a service on to that service, once its token has been verified. */
@Singleton
class ServiceRoutes {

    private static final String TENANT_CLAIM = "tenant";
    private static final ProxyOptions PLAIN_HTTP = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final Door door;
    private final DoorSettings settings;
    private final Tokens tokens;
    private final Answers answers;

    ServiceRoutes(Upstreams upstreams, Door door, DoorSettings settings, Tokens tokens, Answers answers) {
        this.upstreams = upstreams;
        this.door = door;
        this.settings = settings;
        this.tokens = tokens;
        this.answers = answers;
    }

    void install(@Observes Router router) {
        for (var upstream : Upstream.values()) {
            router.route(upstream.basePath() + "/*")
                    .order(Door.BEFORE_ALL)
                    .handler(exchange -> admit(exchange, upstream));
        }
    }

    private void admit(RoutingContext exchange, Upstream upstream) {
        if (!door.admitsDeclaredBody(exchange, settings.maxBodySize().asLongValue())) {
            return;
        }
        try {
            demandPlainFraming(exchange);
            var token = tokens.demand(exchange.request().getHeader(HttpHeaders.AUTHORIZATION));
            pass(new Call(exchange, upstream, tenantOf(token)));
        } catch (DoorRefusal refusal) {
            door.refuse(exchange, refusal);
        }
    }

    private void pass(Call call) {
        var passage = new Passage(call, settings, answers);
        call.exchange().addEndHandler(ended -> {
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

    /** What is no identifier of a city is not passed on: the service refuses the token by its own check. */
    private static @Nullable String tenantOf(JsonWebToken token) {
        Object claimed = token.getClaim(TENANT_CLAIM);
        return claimed == null
                ? null
                : TenantId.parse(claimed.toString()).map(TenantId::value).orElse(null);
    }
}
