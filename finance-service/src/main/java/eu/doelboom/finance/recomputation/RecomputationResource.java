package eu.doelboom.finance.recomputation;

import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.finance.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Comparisons of the running totals with the lines, on demand. */
@Path("/plans/{planId}/recomputations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Limited(Limit.PLAN_STATE)
@Tag(name = "Recomputations", description = "The proof, on demand, that every total is what its lines add up to")
class RecomputationResource {

    private static final int MAX_DIFFERENCES = 500;

    private final Plans plans;
    private final Recomputing recomputing;
    private final Recomputations recomputations;
    private final Clock clock;

    RecomputationResource(Plans plans, Recomputing recomputing, Recomputations recomputations, Clock clock) {
        this.plans = plans;
        this.recomputing = recomputing;
        this.recomputations = recomputations;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.FINANCIAL_DIRECTOR, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "recomputePlan",
            summary = "Compare the totals of a plan with its lines",
            description = "Sums all estimates and lines of the plan anew, as of one moment, and names every "
                    + "running total that differs. Changes nothing: a difference is an incident to be looked "
                    + "into.")
    @APIResponse(
            responseCode = "201",
            description = "The outcome; Location says where it is kept",
            content = @Content(schema = @Schema(implementation = RecomputationView.class)))
    public RestResponse<RecomputationView> recompute(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @Context UriInfo uri) {
        var plan = plans.demand(planId);
        var compared = recomputing.compare(plan.id()).orElseThrow(() -> new NotFound("plan", planId));
        var differences = compared.differences();
        var done = new RecomputationView(
                UUID.randomUUID().toString(),
                planId,
                "DONE",
                clock.instant(),
                compared.planRevision(),
                compared.noteRevision(),
                differences.isEmpty(),
                differences.stream().limit(MAX_DIFFERENCES).toList());
        recomputations.add(done);
        return ResponseBuilder.<RecomputationView>created(
                        uri.getRequestUriBuilder().path(done.id()).build())
                .entity(done)
                .build();
    }

    @GET
    @Path("/{recomputationId}")
    @Transactional
    @Operation(
            operationId = "getRecomputation",
            summary = "Show the outcome of a comparison",
            description = "The last hundred comparisons of every plan are kept.")
    @APIResponse(responseCode = "200", description = "The outcome")
    public RecomputationView show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("recomputationId") @Parameter(description = "Identifier of the comparison") String id) {
        return recomputations.demand(plans.demand(planId).id(), id);
    }
}
