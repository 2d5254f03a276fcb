package eu.doelboom.edge.identity;

import eu.doelboom.edge.problem.Refusal;
import eu.doelboom.edge.problem.Unavailable;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies the bearer token of a request, and remembers for a while which were accepted. Keys of issuers are kept: a request waits for an issuer only when it is the
 * first one with a key that nobody has seen, and while an issuer cannot be reached its tokens are answered with
 * "not now", never with "not you".
 */
@Alternative
@Priority(1)
@Singleton
public class BearerTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final int UNAUTHORIZED = 401;

    private final OidcAuthenticationMechanism oidc;
    private final FirstUses firstUses;
    private final AcceptedTokens accepted;

    BearerTokens(OidcAuthenticationMechanism oidc, FirstUses firstUses, AcceptedTokens accepted) {
        this.oidc = oidc;
        this.firstUses = firstUses;
        this.accepted = accepted;
    }

    /** The bearer token of a request, unverified. */
    public static Optional<String> tokenOf(RoutingContext exchange) {
        var header = exchange.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        var token = header.substring(SCHEME.length()).trim();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    /** Nobody when there is no token; refused when there is one that is not accepted. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        var token = tokenOf(exchange);
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var raw = token.get();
        var known = accepted.find(raw);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return UnverifiedToken.of(raw)
                .map(unverified -> firstUses.inTurn(unverified, () -> oidc.authenticate(exchange, identities)))
                .map(verified -> verified.invoke(identity -> accepted.keep(raw, identity)))
                .orElseGet(
                        () -> Uni.createFrom().failure(new AuthenticationFailedException("no token in three parts")));
    }

    static boolean isNoRefusal(Throwable failure) {
        return !(failure instanceof AuthenticationException || failure instanceof Refusal);
    }

    static Unavailable notNow() {
        return new Unavailable("The issuer of this token cannot be asked for its keys now", RETRY_AFTER);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
