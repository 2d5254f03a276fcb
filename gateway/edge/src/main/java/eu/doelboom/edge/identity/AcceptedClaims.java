package eu.doelboom.edge.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Holds a genuine token against the bounds of its issuer: an issuer speaks for its own cities only, names operators
 * only when it may, and gives nobody a token for longer than an ended session is remembered.
 */
@Singleton
class AcceptedClaims implements SecurityIdentityAugmentor {

    private static final Logger LOG = Logger.getLogger(AcceptedClaims.class);

    private final Issuers issuers;
    private final IdentitySettings settings;
    private final Clock clock;

    AcceptedClaims(Issuers issuers, IdentitySettings settings, Clock clock) {
        this.issuers = issuers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || LogoutTokens.isOne(identity)) {
            return Uni.createFrom().item(identity);
        }
        return objectionTo(token, identity)
                .map(objection -> refused(token, objection))
                .orElseGet(() -> Uni.createFrom().item(identity));
    }

    private Optional<String> objectionTo(JsonWebToken token, SecurityIdentity identity) {
        var latestIssue = clock.instant().plus(settings.clockSkew()).getEpochSecond();
        var life = token.getExpirationTime() - token.getIssuedAtTime();
        if (token.getIssuedAtTime() > latestIssue
                || life > settings.longestLife().toSeconds()) {
            return Optional.of("lives longer than tokens may");
        }
        var city = TokenClaims.find(token, "tenant");
        if (city != null && !(city instanceof String)) {
            return Optional.of("names its city in no plain text");
        }
        return issuers.named(token.getIssuer())
                .map(issuer -> issuer.objectionTo((String) city, identity.getRoles()))
                .orElse(Optional.of("is of no issuer that is known here"));
    }

    private static Uni<SecurityIdentity> refused(JsonWebToken token, String objection) {
        LOG.warnf("refused a genuine token issuer=%s reason=%s", token.getIssuer(), objection);
        return Uni.createFrom().failure(new AuthenticationFailedException("the token " + objection));
    }
}
