package eu.doelboom.gateway.door;

import eu.doelboom.edge.identity.BearerTokens;
import eu.doelboom.edge.problem.Refusal;
import eu.doelboom.gateway.session.EndedSessions;
import eu.doelboom.gateway.session.OpenStreams;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies bearer tokens at the door, by the same rules as every service. What these remember never outlives the session:
 * that is looked at for every call.
 */
@Singleton
public class Tokens {

    private static final String OUTCOME = "doelboom.token-outcome";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final BearerTokens bearer;
    private final IdentityProviderManager identities;
    private final EndedSessions ended;
    private final OpenStreams streams;

    Tokens(BearerTokens bearer, IdentityProviderManager identities, EndedSessions ended, OpenStreams streams) {
        this.bearer = bearer;
        this.identities = identities;
        this.ended = ended;
        this.streams = streams;
    }

    /** Verifies the token of a call and goes on, whatever came of it; waits for an issuer only when a key is new. */
    public void verify(RoutingContext exchange) {
        bearer.authenticate(exchange, identities)
                .subscribe()
                .with(identity -> goOn(exchange, acceptedIn(identity)), failure -> goOn(exchange, refusalOf(failure)));
    }

    private static void goOn(RoutingContext exchange, Object outcome) {
        exchange.put(OUTCOME, outcome);
        exchange.next();
    }

    private static Object acceptedIn(@Nullable SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token ? token : new NoAccessToken();
    }

    private static DoorRefusal refusalOf(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new IssuerUnreachable(refusal.detail(), RETRY_AFTER);
        }
        return isExpired(failure) ? InvalidAccessToken.expired() : InvalidAccessToken.rejected();
    }

    private static boolean isExpired(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
        }
        return false;
    }

    /** The token of a call that was verified before; refused when there is none or it is not accepted. */
    public JsonWebToken demand(RoutingContext exchange) {
        Object outcome = exchange.get(OUTCOME);
        if (outcome instanceof DoorRefusal refusal) {
            throw refusal;
        }
        if (outcome instanceof JsonWebToken token) {
            streams.follow(exchange, token); // before the look, so that an end in between finds the stream
            if (ended.include(token)) {
                throw InvalidAccessToken.rejected();
            }
            return token;
        }
        throw new NoAccessToken();
    }
}
