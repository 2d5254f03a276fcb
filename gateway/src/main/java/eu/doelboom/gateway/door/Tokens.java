package eu.doelboom.gateway.door;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Verifies bearer tokens: signature, issuer, audience and age, by the same rules as every service. */
@Singleton
public class Tokens {

    private static final String SCHEME = "bearer ";

    private final JWTParser parser;

    Tokens(JWTParser parser) {
        this.parser = parser;
    }

    /** The verified token of this Authorization header; refused when there is none or it is not accepted. */
    public JsonWebToken demand(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new NoAccessToken();
        }
        try {
            return parser.parse(authorization.substring(SCHEME.length()).trim());
        } catch (ParseException rejected) {
            throw isExpired(rejected) ? InvalidAccessToken.expired() : InvalidAccessToken.rejected();
        }
    }

    private static boolean isExpired(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
        }
        return false;
    }
}
