package eu.doelboom.backbone.quota;

import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tenants/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tenants", description = "The cities on the platform. Only the platform operator sees them all.")
class OwnTenantResource {

    private final TenantRegistry registry;
    private final List<QuotaUses> uses;

    OwnTenantResource(TenantRegistry registry, @All List<QuotaUses> uses) {
        this.registry = registry;
        this.uses = uses;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Transactional
    @Operation(
            operationId = "readOwnTenant",
            summary = "Read the city that the token belongs to",
            description = "With its quotas in this service and what is taken of them.")
    public OwnTenantView own() {
        var tenant = registry.demand(CurrentTenant.demand());
        var quotas = uses.stream()
                .flatMap(use -> use.of(tenant).stream())
                .sorted(Comparator.comparing(QuotaUse::quota))
                .toList();
        return OwnTenantView.of(tenant, quotas);
    }
}
