package eu.doelboom.edge.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were verified a moment ago, so that a caller who asks often is verified once in a while. A token is known
 * by its digest, never by itself; it is forgotten when it expires, and soon in any case, so that a withdrawn key counts
 * for nothing before long. Only accepted tokens are kept: a forged one is looked at each time.
 */
@Singleton
class AcceptedTokens {

    private final Cache<ByteBuffer, Acceptance> acceptances;
    private final Clock clock;

    AcceptedTokens(IdentitySettings settings, Clock clock) {
        this.clock = clock;
        acceptances = Caffeine.newBuilder()
                .maximumSize(settings.maxRememberedTokens())
                .expireAfterWrite(settings.rememberTokensFor())
                .build();
    }

    @Nullable SecurityIdentity find(String raw) {
        var acceptance = acceptances.getIfPresent(digest(raw));
        return acceptance == null || !clock.instant().isBefore(acceptance.until()) ? null : acceptance.identity();
    }

    void keep(String raw, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            var until = Instant.ofEpochSecond(token.getExpirationTime());
            acceptances.put(digest(raw), new Acceptance(ofNoRequest(identity), until));
        }
    }

    /** Who it is and what he may, without what is known of the request that he came with. */
    private static SecurityIdentity ofNoRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }

    private static ByteBuffer digest(String raw) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Acceptance(SecurityIdentity identity, Instant until) {}
}
