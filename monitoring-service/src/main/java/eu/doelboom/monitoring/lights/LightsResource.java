package eu.doelboom.monitoring.lights;

import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.monitoring.plan.CatchingUp;
import eu.doelboom.monitoring.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/lights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Followed Plans", description = "The plans that the follow-up knows")
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
class LightsResource {

    private final Plans plans;
    private final Lights lights;
    private final CatchingUp catchingUp;

    LightsResource(Plans plans, Lights lights, CatchingUp catchingUp) {
        this.plans = plans;
        this.lights = lights;
        this.catchingUp = catchingUp;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getPlanLights",
            summary = "Show how the indicators of a plan stand",
            description = "How many indicators are green, orange, red and grey. Whoever just changed the plan asks with"
                    + " atLeast for an answer that knows the change.")
    @APIResponse(
            responseCode = "200",
            description = "The lights, counted",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Made of the revision and the counts",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LightsView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this answer already")
    @APIResponse(
            responseCode = "503",
            description = "The follow-up has not heard of revision atLeast yet; repeat after Retry-After")
    public RestResponse<LightsView> show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String plan,
            @QueryParam("atLeast")
                    @Min(1) @Parameter(description = "Revision of the plan that the follow-up must know", example = "12")
                    @Nullable Long atLeast,
            @HeaderParam("If-None-Match") @Parameter(description = "ETag of the answer that the caller has") @Nullable String ifNoneMatch) {
        plans.demand(plan);
        if (atLeast != null) {
            catchingUp.with(plan, atLeast);
        }
        plans.demand(plan);
        var view = lights.of(plan);
        var answer = view.tag().matches(ifNoneMatch)
                ? RestResponse.ResponseBuilder.<LightsView>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(view);
        return answer.header("ETag", view.tag())
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
