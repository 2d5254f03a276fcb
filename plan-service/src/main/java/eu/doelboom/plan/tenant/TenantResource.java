package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenants")
@Tag(name = "Tenants", description = "The cities on the platform. Only the platform operator sees them all.")
class TenantResource {

    private final TenantRegistry registry;
    private final RegisteringTenant registering;

    TenantResource(TenantRegistry registry, RegisteringTenant registering) {
        this.registry = registry;
        this.registering = registering;
    }

    @GET
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Operation(
            operationId = "listTenants",
            summary = "List the cities on the platform",
            description = "By identifier. A city sees itself with readOwnTenant.")
    public PageView<TenantView> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var all = registry.all().stream()
                .map(TenantView::of)
                .sorted(Comparator.comparing(TenantView::id))
                .toList();
        var items = all.stream().skip(page.offset()).limit(page.size()).toList();
        return PageView.of(uri, page, items, all.size());
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Operation(
            operationId = "readOwnTenant",
            summary = "Read the city that the token belongs to",
            description = "What the platform keeps about the city itself.")
    public TenantView own() {
        return TenantView.of(registry.demand(CurrentTenant.demand()));
    }

    @POST
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Operation(
            operationId = "registerTenant",
            summary = "Register a city",
            description = "Makes the city's schema here and announces it; the other services follow within seconds. "
                    + "A city that is already registered is a 409.")
    @APIResponse(
            responseCode = "201",
            description = "The city",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TenantView.class)))
    public RestResponse<TenantView> register(@NotNull @Valid NewTenant content) {
        var tenant = registering.register(content);
        return RestResponse.ResponseBuilder.<TenantView>created(URI.create("/plan/v1/tenants/" + tenant.id()))
                .entity(TenantView.of(tenant))
                .build();
    }
}
