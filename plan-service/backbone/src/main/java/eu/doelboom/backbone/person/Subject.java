package eu.doelboom.backbone.person;

import eu.doelboom.edge.identity.TokenClaims;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who a token says that the caller is: a person, or a machine that acts for nobody. Lives no longer than the request;
 * what is stored is the pseudonym.
 *
 * @param id what the issuer calls the caller
 * @param name the name that the token gives, if it gives one
 */
public record Subject(String id, @Nullable String name) {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_NAME = 200;

    public static Optional<Subject> of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        var id = first(
                token.getSubject(),
                token.<Object>getClaim("azp"),
                TokenClaims.find(token, "client_id"),
                token.getName());
        return id == null ? Optional.empty() : Optional.of(new Subject(shortened(id, LONGEST_ID), nameIn(token)));
    }

    private static @Nullable String nameIn(JsonWebToken token) {
        var name = first(TokenClaims.find(token, "name"));
        return name == null ? null : shortened(name, LONGEST_NAME);
    }

    private static @Nullable String first(@Nullable Object... candidates) {
        for (var candidate : candidates) {
            if (candidate != null && !candidate.toString().isBlank()) {
                return candidate.toString();
            }
        }
        return null;
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @Override
    public String toString() {
        return "Subject";
    }
}
