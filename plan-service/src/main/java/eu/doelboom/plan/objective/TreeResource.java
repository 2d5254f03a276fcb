package eu.doelboom.plan.objective;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.multiyearplan.PlanAnswer;
import eu.doelboom.plan.multiyearplan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plans/{planId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Objectives", description = "The objective tree above the actions, with the levels that the plan has.")
class TreeResource {

    private final Plans plans;
    private final Objectives objectives;

    TreeResource(Plans plans, Objectives objectives) {
        this.plans = plans;
        this.objectives = objectives;
    }

    @GET
    @Path("/tree")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "readTree",
            summary = "Read the tree of a plan from the top",
            description = "Objectives only; each says how many standing actions are below it.")
    public RestResponse<ObjectiveTree> whole(
            @PathParam("planId") UUID planId,
            @QueryParam("depth")
                    @DefaultValue("2")
                    @Min(1) @Max(10) @Parameter(description = "How many levels to show, from the top", example = "2")
                    Integer depth) {
        var plan = plans.demand(planId);
        return PlanAnswer.ok(tree(plan, objectives.children(planId, null), depth), plan.revision());
    }

    @GET
    @Path("/objectives/{objectiveId}/tree")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "readSubtree",
            summary = "Read an objective with what stands below it",
            description = "Objectives only; each says how many standing actions are below it.")
    public RestResponse<ObjectiveTree> below(
            @PathParam("planId") UUID planId,
            @PathParam("objectiveId") UUID objectiveId,
            @QueryParam("depth")
                    @DefaultValue("10")
                    @Min(1) @Max(10) @Parameter(description = "How many levels to show, from the top", example = "2")
                    Integer depth) {
        var plan = plans.demand(planId);
        return PlanAnswer.ok(tree(plan, List.of(objectives.demand(planId, objectiveId)), depth), plan.revision());
    }

    @GET
    @Path("/objectives/{objectiveId}/children")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "listChildren",
            summary = "List the objectives right below one",
            description = "One level only, in the order of the plan; readSubtree goes deeper.")
    public RestResponse<PageView<ObjectiveView>> children(
            @PathParam("planId") UUID planId,
            @PathParam("objectiveId") UUID objectiveId,
            @BeanParam @Valid PageQuery page,
            @Context UriInfo uri) {
        var plan = plans.demand(planId);
        objectives.demand(planId, objectiveId);
        var all = objectives.children(planId, objectiveId);
        var items = all.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(objective -> ObjectiveView.of(objective, plan))
                .toList();
        return PlanAnswer.ok(PageView.of(uri, page, items, all.size()), plan.revision());
    }

    private ObjectiveTree tree(Plan plan, List<Objective> tops, int depth) {
        var byParent = objectives.ofPlan(plan.id()).stream()
                .filter(objective -> objective.parentId() != null)
                .collect(Collectors.groupingBy(Objective::parentId));
        var counts = objectives.actionCounts(plan.id());
        return new ObjectiveTree(plan.id(), plan.revision(), ObjectiveTree.nest(plan, tops, byParent, counts, depth));
    }
}
