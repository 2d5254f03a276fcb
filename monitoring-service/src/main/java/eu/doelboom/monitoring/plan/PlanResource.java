package eu.doelboom.monitoring.plan;

import static eu.doelboom.edge.tenant.Roles.CITIZEN;
import static eu.doelboom.edge.tenant.Roles.READER;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Followed Plans", description = "The plans that the follow-up knows")
@RolesAllowed({READER, CITIZEN})
@Limited(Limit.PLAN_STATE)
class PlanResource {

    private final Plans plans;

    PlanResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFollowedPlans",
            summary = "List the plans that are followed",
            description =
                    "The city's plans as plan-service announced them, each with the revision up to which the follow-up"
                            + " has heard of it and the number of its indicators. Sort by code, title or firstYear.")
    @APIResponse(responseCode = "200", description = "One page of plans")
    public PageView<PlanView> list(@BeanParam @Valid PageQuery query, @Context UriInfo uri) {
        return PageView.of(uri, query, plans.page(query), plans.count());
    }
}
