package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.IdentitySettings;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.stream.Collectors;

/** Lets the first page, and nothing else, talk to the issuers by which people sign in there. */
@Singleton
class IssuerPolicy {

    private static final String HEADER = "Content-Security-Policy";
    private static final String OWN = "connect-src 'self'";

    /** After the door has said what pages may do. */
    private static final int AFTER_THE_DOOR = -800;

    private final String origins;

    IssuerPolicy(IdentitySettings settings) {
        origins = IssuersView.of(settings).items().stream()
                .map(issuer -> originOf(URI.create(issuer.issuer())))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String originOf(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    void install(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.get("/").order(AFTER_THE_DOOR).handler(this::open);
        }
    }

    private void open(RoutingContext exchange) {
        var headers = exchange.response().headers();
        var policy = headers.get(HEADER);
        if (policy != null) {
            headers.set(HEADER, policy.replace(OWN, OWN + " " + origins));
        }
        exchange.next();
    }
}
