package eu.doelboom.finance.objective;

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

/** The financial objectives plan. */
@Path("/plans/{planId}/objectives")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
@Tag(
        name = "Financial Objectives Plan",
        description = "Schema M1: what every objective costs and brings in, with everything below it")
class ObjectiveResource {

    private final ShowingObjectives showing;

    ObjectiveResource(ShowingObjectives showing) {
        this.showing = showing;
    }

    @GET
    @Operation(
            operationId = "getFinancialObjectivesPlan",
            summary = "Show the financial objectives plan",
            description = "Schema M1: per objective the amounts of all actions below it, by section and fiscal "
                    + "year; the transactions without objective; and the general total, which equals the "
                    + "sections of M2 for the same entities. Sort by code, title or level. Source: the "
                    + "estimates of all actions and the lines without objective.")
    @APIResponse(responseCode = "200", description = "A page of objectives and the totals of the whole plan")
    public ObjectivesPlanView show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @BeanParam @Valid ObjectiveQuery query,
            @Context UriInfo uri) {
        return showing.show(planId, query, uri);
    }
}
