package eu.doelboom.plan.objective;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.multiyearplan.PlanAnswer;
import eu.doelboom.plan.multiyearplan.Plans;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/objectives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Objectives", description = "The objective tree above the actions, with the levels that the plan has.")
class ObjectiveResource {

    private static final Map<String, String> SORTABLE =
            Map.of("code", "code", "title", "title", "level", "level", "revision", "revision");

    private final Plans plans;
    private final Objectives objectives;
    private final ChangingObjectives changing;
    private final MergePatch mergePatch;

    ObjectiveResource(Plans plans, Objectives objectives, ChangingObjectives changing, MergePatch mergePatch) {
        this.plans = plans;
        this.objectives = objectives;
        this.changing = changing;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "listObjectives",
            summary = "List objectives of a plan",
            description = "All levels are searched; filters narrow together.")
    public RestResponse<PageView<ObjectiveView>> list(
            @PathParam("planId") UUID planId,
            @BeanParam @Valid ObjectiveQuery query,
            @BeanParam @Valid PageQuery page,
            @Context UriInfo uri) {
        var plan = plans.demand(planId);
        var condition = query.condition(planId);
        var order = SortOrder.clause(page, SORTABLE, "code");
        var items = objectives.page(condition, order, page).stream()
                .map(objective -> ObjectiveView.of(objective, plan))
                .toList();
        var total = objectives.count(condition.text(), condition.values());
        return PlanAnswer.ok(PageView.of(uri, page, items, total), plan.revision());
    }

    @GET
    @Path("/{objectiveId}")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "readObjective",
            summary = "Read one objective",
            description = "Also a withdrawn one. Its ETag is needed to change, move or withdraw it.")
    public RestResponse<ObjectiveView> read(
            @PathParam("planId") UUID planId, @PathParam("objectiveId") UUID objectiveId) {
        var plan = plans.demand(planId);
        return answer(plan, objectives.demand(planId, objectiveId));
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createObjective",
            summary = "Add an objective",
            description = "It stands one level below its parent. A code that the plan already has is a 409.")
    @APIResponse(
            responseCode = "201",
            description = "The objective",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ObjectiveView.class)))
    public RestResponse<ObjectiveView> create(@PathParam("planId") UUID planId, @NotNull @Valid NewObjective content) {
        var plan = plans.lock(planId);
        var objective = changing.add(plan, content);
        return PlanAnswer.created(
                "/plans/%s/objectives/%s".formatted(planId, objective.id()),
                ObjectiveView.of(objective, plan),
                plan.revision());
    }

    @PATCH
    @Path("/{objectiveId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "changeObjective",
            summary = "Change an objective",
            description = "JSON merge patch: absent members stay, null removes. If-Match takes the ETag that was read.")
    public RestResponse<ObjectiveView> change(
            @PathParam("planId") UUID planId,
            @PathParam("objectiveId") UUID objectiveId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content = @Content(schema = @Schema(implementation = ObjectiveContent.class)),
                            extensions = @Extension(name = "x-merge-patch", value = "ObjectiveChange"))
                    ObjectNode patch) {
        var plan = plans.lock(planId);
        var objective = changing.seen(plan, objectiveId, ifMatch);
        var content = mergePatch.apply(objective.content(), patch, ObjectiveContent.class);
        return answer(plan, changing.revise(plan, objective, content));
    }

    @DELETE
    @Path("/{objectiveId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "withdrawObjective",
            summary = "Withdraw an objective",
            description = "It remains readable as withdrawn. Refused with 409 while anything below it stands.")
    public RestResponse<ObjectiveView> withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("objectiveId") UUID objectiveId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var plan = plans.lock(planId);
        return answer(plan, changing.withdraw(plan, changing.seen(plan, objectiveId, ifMatch)));
    }

    @POST
    @Path("/{objectiveId}/moves")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "moveObjective",
            summary = "Move an objective",
            description = "Everything below it moves along. It stays on its level; a cycle is a 409.")
    public RestResponse<ObjectiveView> move(
            @PathParam("planId") UUID planId,
            @PathParam("objectiveId") UUID objectiveId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ObjectiveMove move) {
        var plan = plans.lock(planId);
        return answer(plan, changing.move(plan, changing.seen(plan, objectiveId, ifMatch), move));
    }

    private static RestResponse<ObjectiveView> answer(Plan plan, Objective objective) {
        return PlanAnswer.ok(ObjectiveView.of(objective, plan), plan.revision(), objective.revision());
    }
}
