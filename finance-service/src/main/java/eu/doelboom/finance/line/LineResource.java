package eu.doelboom.finance.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.finance.plan.Plans;
import eu.doelboom.finance.right.CallerRights;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The transactions without policy objective of a plan. */
@Path("/plans/{planId}/lines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited({Limit.PLAN_STATE, Limit.STAFF_COSTS})
@Tag(
        name = "Lines",
        description =
                "Transactions without policy objective: planned amounts that no action carries, such as general funds")
class LineResource {

    private static final Map<String, String> SORTABLE = Map.of(
            "fiscalYear", "content.fiscalYear",
            "title", "content.title",
            "amount", "content.amount",
            "section", "content.section");

    /** The order of what somebody may not see would tell him what it is. */
    private static final Map<String, String> SORTABLE_WITHOUT_STAFF_COSTS = Map.of(
            "fiscalYear", "content.fiscalYear",
            "title", "content.title",
            "amount", "case when ltrim(content.account) like '62%' then null else content.amount end",
            "section", "content.section");

    private final Plans plans;
    private final Lines lines;
    private final WritingLines writing;
    private final CallerRights rights;

    LineResource(Plans plans, Lines lines, WritingLines writing, CallerRights rights) {
        this.rights = rights;
        this.plans = plans;
        this.lines = lines;
        this.writing = writing;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listLines",
            summary = "List the transactions without objective",
            description = "Sort by fiscalYear, title, amount or section. Amounts are EUR.")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public PageView<LineView> list(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @BeanParam @Valid LineQuery query,
            @Context UriInfo uri) {
        var plan = plans.demandFrozen(planId);
        var mine = rights.now();
        var sortable = mine.seeStaffCosts() ? SORTABLE : SORTABLE_WITHOUT_STAFF_COSTS;
        var order = SortOrder.clause(query, sortable, "content.fiscalYear, content.title, id");
        var items = lines.page(planId, query, order).stream()
                .map(line -> LineView.of(plan, plan.noteRevision(), line, mine))
                .toList();
        return PageView.of(uri, query, items, lines.count(planId, query)).hiding(line -> line.hidden() != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.FINANCIAL_DIRECTOR, Roles.COORDINATOR})
    @Limited(Limit.OWN_ENTITY)
    @Operation(
            operationId = "createLine",
            summary = "Plan a transaction without objective",
            description = "The equilibrium is reckoned anew in the same moment. Accepts Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "The line; Location says where it is",
            content = @Content(schema = @Schema(implementation = LineView.class)))
    public RestResponse<LineView> create(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @Valid @NotNull NewLine line,
            @Context UriInfo uri) {
        var plan = plans.demandOpen(planId);
        var added = writing.add(plan, line.content());
        return ResponseBuilder.<LineView>created(
                        uri.getRequestUriBuilder().path(added.id()).build())
                .entity(LineView.of(plan, added.revision(), added, rights.now()))
                .header("ETag", EntityTag.of(added.revision()))
                .build();
    }

    @GET
    @Path("/{lineId}")
    @Transactional
    @Operation(
            operationId = "getLine",
            summary = "Show a transaction without objective",
            description = "The ETag is needed to change or remove it.")
    @APIResponse(responseCode = "200", description = "The line")
    public RestResponse<LineView> show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("lineId") @Parameter(description = "Identifier of the line") String lineId) {
        var plan = plans.demandFrozen(planId);
        return answer(LineView.of(plan, plan.noteRevision(), lines.demand(planId, lineId), rights.now()));
    }

    @PATCH
    @Path("/{lineId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Transactional
    @RolesAllowed({Roles.FINANCIAL_DIRECTOR, Roles.COORDINATOR})
    @Limited(Limit.OWN_ENTITY)
    @Operation(
            operationId = "changeLine",
            summary = "Change a transaction without objective",
            description = "JSON merge patch. The equilibrium is reckoned anew in the same moment.")
    @APIResponse(responseCode = "200", description = "The line after the change")
    public RestResponse<LineView> change(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("lineId") @Parameter(description = "Identifier of the line") String lineId,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the line that was seen") @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = LineChange.class)))
                    ObjectNode patch) {
        var plan = plans.demandOpen(planId);
        var line = writing.change(plan, lineId, ifMatch, patch);
        return answer(LineView.of(plan, line.revision(), line, rights.now()));
    }

    @DELETE
    @Path("/{lineId}")
    @Transactional
    @RolesAllowed({Roles.FINANCIAL_DIRECTOR, Roles.COORDINATOR})
    @Limited(Limit.OWN_ENTITY)
    @Operation(
            operationId = "removeLine",
            summary = "Remove a transaction without objective",
            description = "The equilibrium is reckoned anew in the same moment.")
    @APIResponse(responseCode = "204", description = "The line is gone")
    public void remove(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("lineId") @Parameter(description = "Identifier of the line") String lineId,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the line that was seen") @Nullable String ifMatch) {
        writing.remove(plans.demandOpen(planId), lineId, ifMatch);
    }

    private static RestResponse<LineView> answer(LineView view) {
        return ResponseBuilder.ok(view)
                .header("ETag", EntityTag.of(view.revision()))
                .build();
    }
}
