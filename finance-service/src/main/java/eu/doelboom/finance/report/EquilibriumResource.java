package eu.doelboom.finance.report;

import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The statement of financial equilibrium (schema M2): is the plan in balance, in which year is how much lacking, and why. */
@Path("/plans/{planId}/equilibrium")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
@Tag(
        name = "Equilibrium",
        description =
                "The statement of financial equilibrium (schema M2): is the plan in balance, in which year is how much lacking, and why")
class EquilibriumResource {

    private final Statements statements;

    EquilibriumResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Operation(
            operationId = "getEquilibrium",
            summary = "Show the statement of financial equilibrium",
            description = "Schema M2 for all years of the plan, the verdict with every norm that is not met, the "
                    + "indicators, and the consolidated part. The municipality with its OCMW, or the "
                    + "province, is judged together. Whoever just changed the plan asks with atLeast for "
                    + "figures that contain the change. Source: the estimates of all actions, the lines "
                    + "without objective, the openings and the unavailable funds.")
    @APIResponse(
            responseCode = "200",
            description = "The statement; its ETag is made of the two revisions that it stands for, and of the number"
                    + " of revisions that are missing, if any",
            content = @Content(schema = @Schema(implementation = EquilibriumView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this statement already")
    @APIResponse(
            responseCode = "503",
            description = "The revision asked for is not in the figures yet: come back after Retry-After seconds")
    public RestResponse<EquilibriumView> show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @QueryParam("atLeast")
                    @Min(0) @Parameter(
                            description =
                                    "Wait until the figures contain this revision of the plan, at most two seconds",
                            example = "1842")
                    @Nullable Long atLeast,
            @QueryParam("entity")
                    @Parameter(description = "Show the figures of this budget entity on its own")
                    @Nullable String entityId,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "ETag of the statement that the caller has")
                    @Nullable String ifNoneMatch) {
        var dated = statements.of(planId, atLeast, entityId);
        return Conditional.answer(dated.tag(), ifNoneMatch, dated::equilibrium);
    }
}
