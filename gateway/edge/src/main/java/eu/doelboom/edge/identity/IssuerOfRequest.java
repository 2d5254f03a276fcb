package eu.doelboom.edge.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Picks the issuer that a token names; a token of nobody we know is refused before any key is asked for. */
@Singleton
class IssuerOfRequest implements TenantConfigResolver {

    private final Issuers issuers;

    IssuerOfRequest(Issuers issuers) {
        this.issuers = issuers;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext exchange, OidcRequestContext<OidcTenantConfig> context) {
        String logoutToken = exchange.get(LogoutTokens.OF_REQUEST);
        if (logoutToken != null) {
            return known(UnverifiedToken.of(logoutToken).flatMap(token -> issuers.logoutOf(token.issuer())));
        }
        var token = BearerTokens.tokenOf(exchange);
        return token.isEmpty()
                ? Uni.createFrom().nullItem()
                : known(token.flatMap(UnverifiedToken::of).flatMap(named -> issuers.verificationOf(named.issuer())));
    }

    private static Uni<OidcTenantConfig> known(Optional<OidcTenantConfig> verification) {
        return Uni.createFrom()
                .optional(verification)
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("the token is of no issuer that is known here"));
    }
}
