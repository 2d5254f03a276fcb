package eu.doelboom.edge.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Claims that the standard of tokens does not name. {@link JsonWebToken#getClaim} throws and catches an exception inside
 * for each of them, which showed in the time of every request; here they are read as they came.
 */
public final class TokenClaims {

    private TokenClaims() {}

    public static @Nullable Object find(JsonWebToken token, String name) {
        return token instanceof OidcJwtCallerPrincipal verified
                ? verified.getClaims().getClaimValue(name)
                : token.getClaim(name);
    }
}
