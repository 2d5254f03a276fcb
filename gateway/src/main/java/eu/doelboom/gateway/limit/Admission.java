package eu.doelboom.gateway.limit;

import eu.doelboom.gateway.door.Door;
import eu.doelboom.gateway.door.DoorRefusal;
import eu.doelboom.gateway.door.InvalidAccessToken;
import eu.doelboom.gateway.door.NoAccessToken;
import eu.doelboom.gateway.door.NothingHere;
import eu.doelboom.gateway.door.Tokens;
import eu.doelboom.gateway.door.TooManyRequests;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Admits a request when its token is accepted and its caller and his city have quota left, and tells him in every answer
 * how much is left. Requests without an accepted token are counted by the address they come from; they never use up
 * anything of those who have one, not even from the same address.
 */
@Singleton
public class Admission {

    private static final String POLICY = "RateLimit-Policy";
    private static final String REMAINDER = "RateLimit";

    /** What the gateway serves itself to those who have a token. */
    private static final List<String> OWN_OPERATIONS = List.of("/events", "/v1/");

    /** For whoever runs the gateway, on a port of its own; here nobody finds anything. */
    private static final String INTERNAL = "/q/";

    /** Begins a parameter within a path, which the routes would see and the resources behind them would not. */
    private static final char PARAMETER = ';';

    /** After the body was counted and the token was looked at. */
    private static final int VERIFIED = 3;

    private final Tokens tokens;
    private final Quotas quotas;
    private final Door door;
    private final MeterRegistry meters;

    Admission(Tokens tokens, Quotas quotas, Door door, MeterRegistry meters) {
        this.tokens = tokens;
        this.quotas = quotas;
        this.door = door;
        this.meters = meters;
    }

    void install(@Observes Router router) {
        OWN_OPERATIONS.forEach(
                path -> router.route(path + "*").order(Door.FIRST_OF_OWN + 2).handler(tokens::verify));
        router.route().order(Door.FIRST_OF_OWN + VERIFIED).handler(this::enterOwn);
    }

    private void enterOwn(RoutingContext exchange) {
        try {
            var path = exchange.normalizedPath();
            if (path.startsWith(INTERNAL) || path.indexOf(PARAMETER) >= 0) {
                throw new NothingHere(path);
            }
            if (OWN_OPERATIONS.stream().anyMatch(path::startsWith)) {
                demand(exchange);
            } else {
                admitAnonymous(exchange);
            }
            exchange.next();
        } catch (DoorRefusal refusal) {
            door.refuse(exchange, refusal);
        }
    }

    /** Looks at the token of a call, before its caller is demanded. */
    public void verify(RoutingContext exchange) {
        tokens.verify(exchange);
    }

    /** The caller; refused without an accepted token, and when nothing of his quota or his city's is left. */
    public Caller demand(RoutingContext exchange) {
        var caller = Caller.of(verified(exchange));
        var ofClient = quotas.ofClient(caller.client());
        var ofTenant = caller.tenant() == null || !ofClient.isWithin() ? null : quotas.ofTenant(caller.tenant());
        tell(exchange, ofClient, ofTenant);
        if (!ofClient.isWithin()) {
            throw counted(ofClient, ofClient.refusal());
        }
        if (ofTenant != null && !ofTenant.isWithin()) {
            quotas.giveBack(caller.client());
            throw counted(ofTenant, ofTenant.refusal());
        }
        return caller;
    }

    private JsonWebToken verified(RoutingContext exchange) {
        try {
            return tokens.demand(exchange);
        } catch (NoAccessToken | InvalidAccessToken refused) {
            var failed = quotas.failed(address(exchange.request()));
            if (failed.isWithin()) {
                throw refused;
            }
            var policy = failed.policy();
            throw counted(failed, TooManyRequests.failed(policy.quota(), policy.window(), failed.untilNext()));
        }
    }

    /** Admits whoever needs no token, as long as his address has quota left. */
    public void admitAnonymous(RoutingContext exchange) {
        var reckoning = quotas.anonymous(address(exchange.request()));
        if (!reckoning.isWithin()) {
            tell(exchange, reckoning, null);
            throw counted(reckoning, reckoning.refusal());
        }
    }

    private DoorRefusal counted(Reckoning reckoning, DoorRefusal refusal) {
        meters.counter("doelboom.limit.refusals", "policy", reckoning.policy().name())
                .increment();
        return refusal;
    }

    private static void tell(RoutingContext exchange, Reckoning first, @Nullable Reckoning second) {
        var headers = exchange.response().headers();
        if (second == null) {
            headers.set(POLICY, first.policy().header());
            headers.set(REMAINDER, first.header());
        } else {
            headers.set(POLICY, first.policy().header() + ", " + second.policy().header());
            headers.set(REMAINDER, first.header() + ", " + second.header());
        }
    }

    private static String address(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
    }
}
