package eu.doelboom.plan.organisation;

import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.refusal.PlanRefusal;
import eu.doelboom.plan.refusal.UniqueCode;
import eu.doelboom.plan.right.CallerRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entities", description = "Budget entities: the parts of the authority that carry estimates.")
class BudgetEntityResource {

    private static final Map<String, String> SORTABLE = Map.of("code", "code", "name", "name", "kind", "kind");

    private final BudgetEntities entities;
    private final CallerRights rights;

    BudgetEntityResource(BudgetEntities entities, CallerRights rights) {
        this.entities = entities;
        this.rights = rights;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Transactional
    @Operation(
            operationId = "listEntities",
            summary = "List the budget entities of the authority",
            description = "Sort by code, name or kind.")
    public PageView<BudgetEntityView> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var items = entities.page(SortOrder.clause(page, SORTABLE, "id"), page).stream()
                .map(BudgetEntityView::of)
                .toList();
        return PageView.of(uri, page, items, entities.count());
    }

    @GET
    @Path("/{entityId}")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Transactional
    @Operation(
            operationId = "readEntity",
            summary = "Read one budget entity",
            description = "Entities are never removed; estimates refer to them by identifier.")
    public BudgetEntityView read(@PathParam("entityId") UUID entityId) {
        return entities.findByIdOptional(entityId)
                .map(BudgetEntityView::of)
                .orElseThrow(() -> new NotFound("entity", entityId));
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.FINANCIAL_DIRECTOR})
    @Limited(Limit.OWN_ENTITY)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createEntity",
            summary = "Add a budget entity",
            description = "An entity takes part in the plans that name it. Codes are unique: a second one is a 409.")
    @APIResponse(
            responseCode = "201",
            description = "The entity",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetEntityView.class)))
    public RestResponse<BudgetEntityView> create(@NotNull @Valid NewBudgetEntity content) {
        rights.now().demandWholeCity();
        if (entities.withCode(content.code()).isPresent()) {
            throw new PlanRefusal.CodeInUse(content.code());
        }
        var entity = new BudgetEntity(UUID.randomUUID(), content);
        UniqueCode.write(content.code(), () -> entities.persistAndFlush(entity));
        return RestResponse.ResponseBuilder.<BudgetEntityView>created(URI.create("/entities/" + entity.id()))
                .entity(BudgetEntityView.of(entity))
                .build();
    }
}
