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

/** The evolution of the financial debts (schema T3). */
@Path("/plans/{planId}/debts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
@Tag(name = "Debts", description = "The evolution of the financial debts (schema T3)")
class DebtResource {

    private final Statements statements;

    DebtResource(Statements statements) {
        this.statements = statements;
    }

    @GET
    @Operation(
            operationId = "getDebts",
            summary = "Show the evolution of the financial debts",
            description = "Schema T3 for all years of the plan, by category: A on 1 January, B new loans and "
                    + "leases, C repayments, D on 31 December. Source: the opening debt and the financing "
                    + "estimates with a debt category.")
    @APIResponse(
            responseCode = "200",
            description = "The statement; its ETag is made of the two revisions that it stands for, and of the number"
                    + " of revisions that are missing, if any",
            content = @Content(schema = @Schema(implementation = DebtView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this statement already")
    @APIResponse(
            responseCode = "503",
            description = "The revision asked for is not in the figures yet: come back after Retry-After seconds")
    public RestResponse<DebtView> show(
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
        return Conditional.answer(dated.tag(), ifNoneMatch, dated::debts);
    }
}
