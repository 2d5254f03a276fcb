package eu.doelboom.finance.plan;

import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plans that finance keeps figures for. */
@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
@Tag(name = "Finance Plans", description = "The plans that finance keeps figures for, and how far it has followed them")
class PlanResource {

    private static final Map<String, String> SORTABLE =
            Map.of("code", "code", "title", "title", "firstYear", "first_year");

    private final Plans plans;

    PlanResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFinancePlans",
            summary = "List the plans that have figures",
            description =
                    "The plans of the city, with the revision up to which their changes are in the figures. Sort by"
                            + " code, title or firstYear.")
    @APIResponse(responseCode = "200", description = "A page of plans")
    public PageView<PlanView> list(@BeanParam @Valid PageQuery query, @Context UriInfo uri) {
        var order = SortOrder.clause(query, SORTABLE, "code, id");
        var page = plans.page(order, query.size(), query.offset());
        return PageView.of(uri, query, page.plans().stream().map(PlanView::of).toList(), page.total());
    }

    @GET
    @Path("/{planId}")
    @Transactional
    @Operation(
            operationId = "getFinancePlan",
            summary = "Show how far finance has followed a plan",
            description =
                    "The plan, its last published verdict, and whether every one of its changes is in the figures.")
    @APIResponse(responseCode = "200", description = "The plan")
    public PlanView show(@PathParam("planId") @Parameter(description = "Identifier of the plan") String planId) {
        return PlanView.of(plans.demand(planId));
    }
}
