package eu.doelboom.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    AcceptedTokens(DoorSettings settings, Clock clock) {
        this.clock = clock;
        acceptances = Caffeine.newBuilder()
                .maximumSize(settings.maxRememberedTokens())
                .expireAfterWrite(settings.rememberTokensFor())
                .build();
    }

    @Nullable JsonWebToken find(String raw) {
        var acceptance = acceptances.getIfPresent(digest(raw));
        return acceptance == null || !clock.instant().isBefore(acceptance.until()) ? null : acceptance.token();
    }

    void keep(String raw, JsonWebToken token) {
        acceptances.put(digest(raw), new Acceptance(token, Instant.ofEpochSecond(token.getExpirationTime())));
    }

    /** After keys were withdrawn or somebody has logged out nothing from before counts. */
    void forgetAll() {
        acceptances.invalidateAll();
    }

    private static ByteBuffer digest(String raw) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Acceptance(JsonWebToken token, Instant until) {}
}
