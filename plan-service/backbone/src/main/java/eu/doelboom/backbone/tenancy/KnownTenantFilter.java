package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.CurrentTenant;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets a request of a city in only when that city is registered and active. */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
class KnownTenantFilter implements ContainerRequestFilter {

    private final TenantRegistry registry;

    KnownTenantFilter(TenantRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        CurrentTenant.get().ifPresent(registry::demand);
    }
}
