package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.CurrentTenant;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Lets a request of a city in only when that city is registered, active and up to date. */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
class KnownTenantFilter implements ContainerRequestFilter {

    private final TenantRegistry registry;

    @Context
    @Nullable ResourceInfo resource;

    KnownTenantFilter(TenantRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        CurrentTenant.get().ifPresent(tenant -> {
            if (isOpenToLeavers()) {
                registry.demandKept(tenant);
            } else {
                registry.demand(tenant);
            }
        });
    }

    private boolean isOpenToLeavers() {
        var type = resource == null ? null : resource.getResourceClass();
        return type != null && type.isAnnotationPresent(OpenToLeavers.class);
    }
}
