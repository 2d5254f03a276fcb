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
    private final AcceptedTokens accepted;

    Tokens(JWTParser parser, AcceptedTokens accepted) {
        this.parser = parser;
        this.accepted = accepted;
    }

    /** The verified token of this Authorization header; refused when there is none or it is not accepted. */
    public JsonWebToken demand(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new NoAccessToken();
        }
        var raw = authorization.substring(SCHEME.length()).trim();
        var known = accepted.find(raw);
        return known == null ? verified(raw) : known;
    }

    private JsonWebToken verified(String raw) {
        try {
            var token = parser.parse(raw);
            accepted.keep(raw, token);
            return token;
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
