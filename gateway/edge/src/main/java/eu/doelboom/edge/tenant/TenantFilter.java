package eu.doelboom.edge.tenant;

import eu.doelboom.edge.identity.TokenClaims;
import eu.doelboom.edge.problem.Forbidden;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes the city from the verified token. A {@code Dgp-Tenant-Id} header may only say the same. Whoever operates the
 * platform works on its own ground and in no city, even if his token names one.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class TenantFilter implements ContainerRequestFilter {

    static final String HEADER = "Dgp-Tenant-Id";
    private static final String CLAIM = "tenant";

    private final SecurityIdentity identity;

    TenantFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        var claimed = (String) TokenClaims.find(token, CLAIM);
        var header = request.getHeaderString(HEADER);
        if (header != null && !header.equals(claimed)) {
            throw new Forbidden("The tenant in the header is not the tenant of the token");
        }
        if (claimed != null && !identity.hasRole(Roles.PLATFORM_OPERATOR)) {
            var tenant = TenantId.parse(claimed)
                    .filter(id -> !id.equals(TenantId.PLATFORM))
                    .orElseThrow(() -> new Forbidden("The token names no valid tenant"));
            CurrentTenant.setForRequest(tenant);
        }
    }
}
