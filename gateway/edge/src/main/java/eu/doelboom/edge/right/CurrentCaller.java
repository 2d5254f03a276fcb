package eu.doelboom.edge.right;

import eu.doelboom.edge.identity.TokenClaims;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the running request, as its verified token says. Outside a request there is none, and asking fails. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;
    private @Nullable Caller caller;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        var known = caller;
        if (known == null) {
            known = read();
            caller = known;
        }
        return known;
    }

    private Caller read() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            var person = token.getSubject();
            return new Caller(
                    person == null ? "" : person,
                    identity.getRoles(),
                    Places.in(claim -> TokenClaims.find(token, claim)));
        }
        return new Caller("", identity.getRoles(), Places.EVERYWHERE);
    }
}
