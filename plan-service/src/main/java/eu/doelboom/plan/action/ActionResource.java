package eu.doelboom.plan.action;

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
import eu.doelboom.plan.objective.Objectives;
import eu.doelboom.plan.right.CallerRights;
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

@Path("/plans/{planId}/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions", description = "Actions: the leaves of the tree, which carry the estimates.")
class ActionResource {

    private static final Map<String, String> SORTABLE =
            Map.of("code", "code", "title", "title", "priority", "priority", "revision", "revision");

    private final Plans plans;
    private final Actions actions;
    private final Objectives objectives;
    private final ChangingActions changing;
    private final CallerRights rights;
    private final MergePatch mergePatch;

    ActionResource(
            Plans plans,
            Actions actions,
            Objectives objectives,
            ChangingActions changing,
            CallerRights rights,
            MergePatch mergePatch) {
        this.rights = rights;
        this.plans = plans;
        this.actions = actions;
        this.objectives = objectives;
        this.changing = changing;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited({Limit.PLAN_STATE, Limit.STAFF_COSTS, Limit.PERSONS})
    @Transactional
    @Operation(
            operationId = "listActions",
            summary = "List actions of a plan",
            description = "Filters narrow together; each action comes with its estimates.")
    public RestResponse<PageView<ActionView>> list(
            @PathParam("planId") UUID planId,
            @BeanParam @Valid ActionQuery query,
            @BeanParam @Valid PageQuery page,
            @Context UriInfo uri) {
        var plan = plans.demand(planId);
        var mine = rights.now();
        query.demandSight(mine);
        var condition = query.condition(planId, objectives::subtree);
        var order = SortOrder.clause(page, SORTABLE, "code");
        var items = actions.page(condition, order, page).stream()
                .map(action -> ActionView.of(action, plan.revision(), mine))
                .toList();
        var total = actions.count(condition.text(), condition.values());
        return PlanAnswer.ok(PageView.of(uri, page, items, total).hiding(ActionView::hidesSomething), plan.revision());
    }

    @GET
    @Path("/{actionId}")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited({Limit.PLAN_STATE, Limit.STAFF_COSTS, Limit.PERSONS})
    @Transactional
    @Operation(
            operationId = "readAction",
            summary = "Read one action with its estimates",
            description =
                    "Also a withdrawn one. Its ETag is needed to change, move or withdraw it and to change its estimates.")
    public RestResponse<ActionView> read(@PathParam("planId") UUID planId, @PathParam("actionId") UUID actionId) {
        var plan = plans.demand(planId);
        return answer(plan, actions.demand(planId, actionId));
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createAction",
            summary = "Add an action",
            description = "It stands below an objective of the level right above the actions, with or without money.")
    @APIResponse(
            responseCode = "201",
            description = "The action",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActionView.class)))
    public RestResponse<ActionView> create(@PathParam("planId") UUID planId, @NotNull @Valid NewAction content) {
        var plan = plans.lock(planId);
        var action = changing.add(plan, content);
        return PlanAnswer.created(
                "/plans/%s/actions/%s".formatted(planId, action.id()),
                ActionView.of(action, plan.revision(), rights.now()),
                plan.revision());
    }

    @PATCH
    @Path("/{actionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT_HEAD, Roles.OWNER})
    @Limited({Limit.OWN_DEPARTMENT, Limit.OWN_ACTION, Limit.STAFF_COSTS})
    @Transactional
    @Operation(
            operationId = "changeAction",
            summary = "Change an action",
            description = "JSON merge patch of everything but its estimates and its place in the tree.")
    public RestResponse<ActionView> change(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content = @Content(schema = @Schema(implementation = ActionContent.class)),
                            extensions = @Extension(name = "x-merge-patch", value = "ActionChange"))
                    ObjectNode patch) {
        var seen = changing.seen(planId, actionId, ifMatch);
        changing.revise(seen, mergePatch.apply(seen.action().content(), patch, ActionContent.class));
        return answer(seen);
    }

    @DELETE
    @Path("/{actionId}")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "withdrawAction",
            summary = "Withdraw an action",
            description = "It remains readable as withdrawn; its estimates leave the plan.")
    public RestResponse<ActionView> withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var seen = changing.seen(planId, actionId, ifMatch);
        changing.withdraw(seen);
        return answer(seen);
    }

    @POST
    @Path("/{actionId}/moves")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "moveAction",
            summary = "Move an action below another objective",
            description =
                    "The objective stands on the level right above the actions. Estimates move along; sums above change.")
    public RestResponse<ActionView> move(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActionMove move) {
        var seen = changing.seen(planId, actionId, ifMatch);
        changing.move(seen, move);
        return answer(seen);
    }

    private RestResponse<ActionView> answer(ChangingActions.Seen seen) {
        return answer(seen.plan(), seen.action());
    }

    private RestResponse<ActionView> answer(Plan plan, Action action) {
        return PlanAnswer.ok(ActionView.of(action, plan.revision(), rights.now()), plan.revision(), action.revision());
    }
}
