package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.LogoutTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses the token of an ended session wherever the gateway asks who somebody is. */
@Singleton
class SessionCheck implements SecurityIdentityAugmentor {

    private final EndedSessions ended;
    private final EndFeed feed;

    SessionCheck(EndedSessions ended, EndFeed feed) {
        this.ended = ended;
        this.feed = feed;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || LogoutTokens.isOne(identity)) {
            return Uni.createFrom().item(identity);
        }
        feed.demandKnowledge(token);
        return ended.include(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("the session of the token has ended"))
                : Uni.createFrom().item(identity);
    }
}
