package eu.doelboom.finance.trace;

import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Traces figures of the statement. */
@Path("/plans/{planId}/equilibrium/lines/{lineCode}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited({Limit.PLAN_STATE, Limit.STAFF_COSTS})
@Tag(
        name = "Traces",
        description = "From every line of the statement back to the estimates, actions and values that make it up")
class TraceResource {

    private final TracingLines tracing;

    TraceResource(TracingLines tracing) {
        this.tracing = tracing;
    }

    @GET
    @Operation(
            operationId = "traceEquilibriumLine",
            summary = "Trace a line of the statement to its sources",
            description = "The figure of one line in one fiscal year, and everything that it is made of: "
                    + "estimates with their action, lines without objective, and values of the note. The "
                    + "contributions of all pages add up to the figure. Sort by fiscalYear, amount, "
                    + "contribution or kind. Line codes are those of the schema: I, I.a, I.b, II, "
                    + "II.a, II.b, III, IV, IV.a, IV.b, V, VI, VI.A, VI.B, VI.B.1 to VI.B.3, VII, VIII, IX; "
                    + "margin.I, margin.II, margin.II.a, margin.II.b, margin.III; adjusted.I, adjusted.II, "
                    + "adjusted.II.a, adjusted.II.b, adjusted.III; debt.A to debt.D.")
    @APIResponse(responseCode = "200", description = "The figure and a page of its sources")
    public TraceView trace(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("lineCode") @Parameter(description = "Code of the line", example = "margin.II.b") String line,
            @BeanParam @Valid TraceQuery query,
            @Context UriInfo uri) {
        return tracing.trace(planId, line, query, uri);
    }
}
