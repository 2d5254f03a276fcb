package eu.doelboom.edge.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies the logout tokens of issuers (OpenID Connect back-channel logout) by the keys of their access tokens. */
@Singleton
public class LogoutTokens {

    static final String OF_REQUEST = "doelboom.logout-token";
    private static final String TENANT = "tenant-id";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final IdentityProviderManager identities;

    LogoutTokens(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Whether this is no person or machine but an issuer that tells about a logout. */
    public static boolean isOne(SecurityIdentity identity) {
        String tenant = identity.getAttribute(TENANT);
        return tenant != null && tenant.endsWith(Issuers.LOGOUT_SUFFIX);
    }

    /** The verified logout token; empty when it is none, or of nobody known here. */
    public Uni<Optional<JsonWebToken>> verify(RoutingContext exchange, String token) {
        if (UnverifiedToken.of(token).isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        exchange.put(OF_REQUEST, token);
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, exchange);
        return identities
                .authenticate(request)
                .map(identity -> Optional.of(identity)
                        .filter(LogoutTokens::isOne)
                        .map(SecurityIdentity::getPrincipal)
                        .map(JsonWebToken.class::cast)
                        .filter(LogoutTokens::tellsOfALogout))
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithItem(Optional.empty());
    }

    private static boolean tellsOfALogout(JsonWebToken token) {
        var claims = UnverifiedToken.payload(token.getRawToken());
        return claims.getValue("events") instanceof JsonObject events
                && events.containsKey(EVENT)
                && !claims.containsKey("nonce")
                && (claims.containsKey("sid") || claims.containsKey("sub"));
    }
}
