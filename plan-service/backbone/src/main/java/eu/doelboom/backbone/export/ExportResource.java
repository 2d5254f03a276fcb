package eu.doelboom.backbone.export;

import eu.doelboom.backbone.audit.AuditTrail;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.backbone.person.ShowsPeople;
import eu.doelboom.backbone.tenancy.OpenToLeavers;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.problem.Unavailable;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The operator may have a city exported and follow how far that is; what is in the file is for the city alone, and each
 * download is in its audit trail.
 */
@Path("/tenants/{tenantId}/exports")
@Produces(MediaType.APPLICATION_JSON)
@OpenToLeavers
@Tag(
        name = "Exports",
        description = "Everything that a service holds of a city, as one file that the city takes along.")
class ExportResource {

    private final Exports exports;
    private final ExportTasks tasks;
    private final ExportFiles files;
    private final TenantRegistry registry;
    private final AuditTrail trail;

    ExportResource(Exports exports, ExportTasks tasks, ExportFiles files, TenantRegistry registry, AuditTrail trail) {
        this.exports = exports;
        this.tasks = tasks;
        this.files = files;
        this.registry = registry;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.PLATFORM_OPERATOR})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "startExport",
            summary = "Export everything that this service holds of a city",
            description = "Answers at once with a task. While an export of the city is under way, it is that one. The"
                    + " file has a CSV per table, as of one moment, and a manifest in JSON.")
    @APIResponse(
            responseCode = "202",
            description = "The export has begun; follow it at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportView.class)))
    public RestResponse<ExportView> start(@PathParam("tenantId") String tenantId) {
        var tenant = demand(tenantId);
        if (registry.standing(tenant) == Standing.NOT_YET) {
            throw new Unavailable("City %s is being brought up to date".formatted(tenant), Duration.ofSeconds(2));
        }
        var task = exports.begin(tenant);
        trail.settle();
        return RestResponse.ResponseBuilder.<ExportView>create(RestResponse.Status.ACCEPTED)
                .entity(ExportView.of(task))
                .location(URI.create(path(task)))
                .build();
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.PLATFORM_OPERATOR})
    @Operation(operationId = "listExports", summary = "List the exports of a city", description = "The newest first.")
    public PageView<ExportView> list(
            @PathParam("tenantId") String tenantId, @BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var all = tasks.of(demand(tenantId));
        var items = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(ExportView::of)
                .toList();
        return PageView.of(uri, page, items, all.size());
    }

    @GET
    @Path("/{exportId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.PLATFORM_OPERATOR})
    @Operation(
            operationId = "readExport",
            summary = "Read how far an export is",
            description = "Once it is done, Location names the file, which is for the city alone.")
    @APIResponse(
            responseCode = "200",
            description = "It is under way, or it failed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportView.class)))
    @APIResponse(
            responseCode = "303",
            description = "It is done; the file is at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExportView.class)))
    public RestResponse<ExportView> read(@PathParam("tenantId") String tenantId, @PathParam("exportId") UUID exportId) {
        var task = find(tenantId, exportId);
        var answer = RestResponse.ResponseBuilder.<ExportView>create(
                        task.state() == ExportState.DONE ? RestResponse.Status.SEE_OTHER : RestResponse.Status.OK)
                .entity(ExportView.of(task));
        return switch (task.state()) {
            case DONE -> answer.location(URI.create(path(task) + "/content")).build();
            case PROCESSING -> answer.header(HttpHeaders.RETRY_AFTER, 1).build();
            case FAILED -> answer.build();
        };
    }

    @GET
    @Path("/{exportId}/content")
    @Produces("application/zip")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @ShowsPeople
    @Transactional
    @Operation(
            operationId = "downloadExport",
            summary = "Download the file of an export",
            description = "A zip with a CSV per table and a manifest in JSON; for the city alone.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    public RestResponse<java.io.File> download(
            @PathParam("tenantId") String tenantId, @PathParam("exportId") UUID exportId) {
        var task = find(tenantId, exportId);
        var file = files.of(task.tenant(), task.id());
        if (task.state() != ExportState.DONE || !Files.exists(file)) {
            throw new NotFound("file of an export", exportId);
        }
        trail.settle();
        return RestResponse.ResponseBuilder.ok(file.toFile(), MediaType.valueOf("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(task.tenant()))
                .build();
    }

    private ExportTask find(String tenantId, UUID exportId) {
        return tasks.find(demand(tenantId), exportId).orElseThrow(() -> new NotFound("export", exportId));
    }

    /** The city of the path, which must be the caller's own when the caller is of a city. */
    private TenantId demand(String tenantId) {
        return TenantId.parse(tenantId)
                .filter(id -> registry.standing(id) != Standing.GONE)
                .filter(id -> registry.find(id).isPresent())
                .filter(id -> CurrentTenant.get().map(id::equals).orElse(true))
                .orElseThrow(() -> new NotFound("tenant", tenantId));
    }

    /** Below the base path of the service, which the framework puts before it. */
    private static String path(ExportTask task) {
        return "/tenants/%s/exports/%s".formatted(task.tenant(), task.id());
    }
}
