package eu.doelboom.plan.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tenants", description = "The cities on the platform. Only the platform operator sees them all.")
class TenantResource {

    private final TenantRegistry registry;
    private final RegisteringTenant registering;
    private final ChangingTenant changing;
    private final Certifying certifying;
    private final MergePatch mergePatch;

    TenantResource(
            TenantRegistry registry,
            RegisteringTenant registering,
            ChangingTenant changing,
            Certifying certifying,
            MergePatch mergePatch) {
        this.registry = registry;
        this.registering = registering;
        this.changing = changing;
        this.certifying = certifying;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Operation(
            operationId = "listTenants",
            summary = "List the cities on the platform",
            description = "By identifier. A city sees itself with readOwnTenant.")
    public PageView<TenantView> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var all = registry.registered().stream()
                .map(TenantView::of)
                .sorted(Comparator.comparing(TenantView::id))
                .toList();
        var items = all.stream().skip(page.offset()).limit(page.size()).toList();
        return PageView.of(uri, page, items, all.size());
    }

    @POST
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Transactional
    @Idempotent
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
        return RestResponse.ResponseBuilder.<TenantView>created(URI.create("/tenants/" + tenant.id()))
                .entity(TenantView.of(tenant))
                .header(HttpHeaders.ETAG, EntityTag.of(tenant.revision()))
                .build();
    }

    @GET
    @Path("/{tenantId}")
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Operation(
            operationId = "readTenant",
            summary = "Read the registration of a city",
            description = "With its state, language and quotas. Its ETag is needed to change it or to let it leave.")
    public RestResponse<TenantView> read(@PathParam("tenantId") String tenantId) {
        return answer(changing.demand(tenantId));
    }

    @PATCH
    @Path("/{tenantId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Transactional
    @Operation(
            operationId = "changeTenant",
            summary = "Configure, suspend or resume a city",
            description = "JSON merge patch of name, language, quotas and state. SUSPENDED keeps everybody out and"
                    + " everything kept; ACTIVE resumes the city, also one that was to be deleted.")
    public RestResponse<TenantView> change(
            @PathParam("tenantId") String tenantId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content = @Content(schema = @Schema(implementation = TenantContent.class)),
                            extensions = @Extension(name = "x-merge-patch", value = "TenantChange"))
                    ObjectNode patch) {
        var tenant = changing.seen(tenantId, ifMatch);
        var content = mergePatch.apply(TenantContent.of(tenant), patch, TenantContent.class);
        return answer(changing.configure(tenant, content));
    }

    @DELETE
    @Path("/{tenantId}")
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Transactional
    @Operation(
            operationId = "deleteTenant",
            summary = "Let a city leave",
            description =
                    "Nobody gets in from now on, except to export. When deletionDue has come, every service erases"
                            + " the city and proves it; see the certificate. Until then PATCH with state ACTIVE or SUSPENDED"
                            + " cancels it.")
    @APIResponse(
            responseCode = "202",
            description = "The time of grace has begun",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TenantView.class)))
    public RestResponse<TenantView> delete(
            @PathParam("tenantId") String tenantId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var tenant = changing.giveNotice(changing.seen(tenantId, ifMatch));
        return RestResponse.ResponseBuilder.<TenantView>create(RestResponse.Status.ACCEPTED)
                .entity(TenantView.of(tenant))
                .header(HttpHeaders.ETAG, EntityTag.of(tenant.revision()))
                .location(URI.create("/tenants/%s/certificate".formatted(tenantId)))
                .build();
    }

    @GET
    @Path("/{tenantId}/certificate")
    @RolesAllowed(Roles.PLATFORM_OPERATOR)
    @Transactional
    @Operation(
            operationId = "readDeletionCertificate",
            summary = "Read the proof that a city was deleted",
            description = "Complete once every service has proven that nothing of the city is left with it.")
    public CertificateView certificate(@PathParam("tenantId") String tenantId) {
        return certifying.certificate(changing.demand(tenantId));
    }

    private static RestResponse<TenantView> answer(Tenant tenant) {
        return RestResponse.ResponseBuilder.ok(TenantView.of(tenant))
                .header(HttpHeaders.ETAG, EntityTag.of(tenant.revision()))
                .build();
    }
}
