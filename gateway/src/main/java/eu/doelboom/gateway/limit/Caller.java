package eu.doelboom.gateway.limit;

import eu.doelboom.edge.identity.TokenClaims;
import eu.doelboom.edge.tenant.TenantId;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as his verified token says.
 *
 * @param tenant his city; absent when the token names none, or what it names is no identifier of a city: the service
 *     refuses such a token by its own check
 * @param client the person or machine together with the application he uses
 */
public record Caller(@Nullable String tenant, String client) {

    private static final String TENANT_CLAIM = "tenant";
    private static final String APPLICATION_CLAIM = "azp";

    static Caller of(JsonWebToken token) {
        var claimed = TokenClaims.find(token, TENANT_CLAIM);
        var tenant = claimed == null
                ? null
                : TenantId.parse(claimed.toString()).map(TenantId::value).orElse(null);
        Object application = token.getClaim(APPLICATION_CLAIM);
        return new Caller(tenant, token.getIssuer() + " " + token.getSubject() + " " + application);
    }
}
