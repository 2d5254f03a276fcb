package eu.doelboom.plan.action;

import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.plan.multiyearplan.PlanAnswer;
import eu.doelboom.plan.multiyearplan.Plans;
import eu.doelboom.plan.right.CallerRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/actions/{actionId}/estimates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Estimates", description = "The yearly estimates of an action, in EUR. Their ETag is that of the action.")
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class EstimateResource {

    private final Plans plans;
    private final Actions actions;
    private final ChangingActions changing;
    private final GuardingEstimates guarding;
    private final CallerRights rights;

    EstimateResource(
            Plans plans, Actions actions, ChangingActions changing, GuardingEstimates guarding, CallerRights rights) {
        this.guarding = guarding;
        this.rights = rights;
        this.plans = plans;
        this.actions = actions;
        this.changing = changing;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited({Limit.PLAN_STATE, Limit.STAFF_COSTS})
    @Transactional
    @Operation(
            operationId = "readEstimates",
            summary = "Read the estimates of an action",
            description = "All lines with their sum, in EUR. The ETag is that of the action.")
    public RestResponse<EstimatesView> read(@PathParam("planId") UUID planId, @PathParam("actionId") UUID actionId) {
        var plan = plans.demand(planId);
        return answer(plan.revision(), actions.demand(planId, actionId));
    }

    @PATCH
    @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT_HEAD, Roles.OWNER, Roles.FINANCIAL_DIRECTOR})
    @Limited({Limit.OWN_DEPARTMENT, Limit.OWN_ACTION, Limit.OWN_ENTITY, Limit.STAFF_COSTS})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "changeEstimates",
            summary = "Replace the estimates of an action",
            description = "JSON merge patch: the list replaces the lines that were there; lines with the same entity,"
                    + " year, section, direction, account, policy field, role and debt keep their identifier. The"
                    + " equilibrium that includes the change is had from finance-service with atLeast set to the"
                    + " Plan-Revision of this answer.")
    public RestResponse<EstimatesView> replace(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EstimateList content) {
        var seen = changing.seen(planId, actionId, ifMatch);
        var given = EstimateRules.checked(seen.plan(), content.items(), "items");
        changing.estimate(seen, guarding.replacing(seen.action(), given));
        return answer(seen);
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT_HEAD, Roles.OWNER, Roles.FINANCIAL_DIRECTOR})
    @Limited({Limit.OWN_DEPARTMENT, Limit.OWN_ACTION, Limit.OWN_ENTITY, Limit.STAFF_COSTS})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "addEstimate",
            summary = "Add an estimate line to an action",
            description = "A line with the same key as an existing one is refused; change that one instead.")
    @APIResponse(
            responseCode = "201",
            description = "The estimates of the action, with the new line",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EstimatesView.class)))
    public RestResponse<EstimatesView> add(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewEstimate content) {
        var seen = changing.seen(planId, actionId, ifMatch);
        var plan = seen.plan();
        var action = seen.action();
        var estimates = new ArrayList<>(GuardingEstimates.standing(action));
        var added = EstimateRules.checked(plan, List.of(content), "estimates").get(0);
        guarding.demand(action, List.of(added));
        if (estimates.stream().anyMatch(estimate -> estimate.key().equals(added.key()))) {
            throw new InvalidInput(Issue.invalid("body", "fiscalYear", "such a line exists already", null));
        }
        estimates.add(added);
        EstimateRules.demandRoom(estimates, "fiscalYear");
        changing.estimate(seen, estimates);
        return PlanAnswer.created(
                "/plans/%s/actions/%s/estimates".formatted(planId, actionId),
                EstimatesView.of(action, plan.revision(), rights.now()),
                plan.revision());
    }

    @PATCH
    @Path("/{estimateId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT_HEAD, Roles.OWNER, Roles.FINANCIAL_DIRECTOR})
    @Limited({Limit.OWN_DEPARTMENT, Limit.OWN_ACTION, Limit.OWN_ENTITY, Limit.STAFF_COSTS})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "changeEstimate",
            summary = "Give one estimate line another amount",
            description = "If-Match takes the ETag of the action. The answer carries the new ETag and Plan-Revision.")
    public RestResponse<EstimatesView> change(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @PathParam("estimateId") UUID estimateId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AmountChange content) {
        var action = changing.seenUnlocked(planId, actionId, ifMatch);
        guarding.demand(action, List.of(action.estimateOf(estimateId)));
        changing.reestimate(action, estimateId, content.amount());
        return answer(action.revision(), action);
    }

    @DELETE
    @Path("/{estimateId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.DEPARTMENT_HEAD, Roles.OWNER, Roles.FINANCIAL_DIRECTOR})
    @Limited({Limit.OWN_DEPARTMENT, Limit.OWN_ACTION, Limit.OWN_ENTITY, Limit.STAFF_COSTS})
    @Transactional
    @Operation(
            operationId = "deleteEstimate",
            summary = "Take an estimate line away",
            description = "If-Match takes the ETag of the action. The answer holds the lines that are left.")
    public RestResponse<EstimatesView> delete(
            @PathParam("planId") UUID planId,
            @PathParam("actionId") UUID actionId,
            @PathParam("estimateId") UUID estimateId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var seen = changing.seen(planId, actionId, ifMatch);
        guarding.demand(seen.action(), List.of(seen.action().estimateOf(estimateId)));
        changing.drop(seen, estimateId);
        return answer(seen);
    }

    private RestResponse<EstimatesView> answer(ChangingActions.Seen seen) {
        return answer(seen.plan().revision(), seen.action());
    }

    private RestResponse<EstimatesView> answer(long planRevision, Action action) {
        return PlanAnswer.ok(EstimatesView.of(action, planRevision, rights.now()), planRevision, action.revision());
    }
}
