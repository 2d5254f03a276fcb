package eu.doelboom.plan.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.refusal.PlanRefusal;
import eu.doelboom.plan.refusal.UniqueCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Departments", description = "The departments of the city, which carry out actions.")
class DepartmentResource {

    private static final Map<String, String> SORTABLE = Map.of("code", "code", "name", "name");

    private final Departments departments;
    private final MergePatch mergePatch;

    DepartmentResource(Departments departments, MergePatch mergePatch) {
        this.departments = departments;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Transactional
    @Operation(
            operationId = "listDepartments",
            summary = "List the departments of the city",
            description = "Sort by code or name.")
    public PageView<DepartmentView> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var items = departments.page(SortOrder.clause(page, SORTABLE, "code"), page).stream()
                .map(DepartmentView::of)
                .toList();
        return PageView.of(uri, page, items, departments.count());
    }

    @GET
    @Path("/{departmentId}")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Transactional
    @Operation(
            operationId = "readDepartment",
            summary = "Read one department",
            description = "Actions name the department that carries them out.")
    public RestResponse<DepartmentView> read(@PathParam("departmentId") UUID departmentId) {
        return answer(departments.demand(departmentId));
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createDepartment",
            summary = "Add a department",
            description = "Actions can then name it. Codes are unique: a second one is a 409.")
    @APIResponse(
            responseCode = "201",
            description = "The department",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DepartmentView.class)))
    public RestResponse<DepartmentView> create(@NotNull @Valid NewDepartment content) {
        if (departments.withCode(content.code()).isPresent()) {
            throw new PlanRefusal.CodeInUse(content.code());
        }
        var department = new Department(UUID.randomUUID(), content);
        UniqueCode.write(content.code(), () -> departments.persistAndFlush(department));
        return RestResponse.ResponseBuilder.<DepartmentView>created(URI.create("/departments/" + department.id()))
                .entity(DepartmentView.of(department))
                .header("ETag", EntityTag.of(department.revision()))
                .build();
    }

    @PATCH
    @Path("/{departmentId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "changeDepartment",
            summary = "Rename a department",
            description = "JSON merge patch. The code stays what it is, because tokens name it.")
    public RestResponse<DepartmentView> change(
            @PathParam("departmentId") UUID departmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = DepartmentContent.class)))
                    ObjectNode patch) {
        var department = departments.lock(departmentId);
        EntityTag.of(department.revision()).demand(ifMatch);
        department.rename(mergePatch
                .apply(new DepartmentContent(department.name()), patch, DepartmentContent.class)
                .name());
        departments.flush();
        return answer(department);
    }

    private static RestResponse<DepartmentView> answer(Department department) {
        return RestResponse.ResponseBuilder.ok(DepartmentView.of(department))
                .header("ETag", EntityTag.of(department.revision()))
                .build();
    }
}
