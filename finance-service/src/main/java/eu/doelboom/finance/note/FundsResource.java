package eu.doelboom.finance.note;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.finance.plan.Plans;
import eu.doelboom.finance.right.CallerRights;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Line VIII of M2: funds that by law may not be used otherwise. */
@Path("/plans/{planId}/funds/{entityId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Limited(Limit.PLAN_STATE)
@Tag(name = "Unavailable Funds", description = "Line VIII of M2: funds that by law may not be used otherwise")
class FundsResource {

    private final Plans plans;
    private final Funds funds;
    private final CallerRights rights;
    private final MergePatch mergePatch;
    private final Event<FiguresMoved> figuresMoved;

    FundsResource(
            Plans plans, Funds funds, CallerRights rights, MergePatch mergePatch, Event<FiguresMoved> figuresMoved) {
        this.rights = rights;
        this.plans = plans;
        this.funds = funds;
        this.mergePatch = mergePatch;
        this.figuresMoved = figuresMoved;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getFunds",
            summary = "Show the unavailable funds of an entity",
            description =
                    "Line VIII of M2: funds that by law may not be used otherwise. Amounts are EUR; what was never set is zero. The ETag is needed to change them.")
    @APIResponse(responseCode = "200", description = "The values and the revision that last changed them")
    public RestResponse<FundsView> show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("entityId") @Parameter(description = "Identifier of the budget entity") String entityId) {
        var plan = plans.demandFrozen(planId);
        var entity = plan.demandEntity(entityId);
        return answer(FundsView.of(plan, plan.noteRevision(), funds.of(planId, entity.id())));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Transactional
    @RolesAllowed({Roles.FINANCIAL_DIRECTOR, Roles.COORDINATOR})
    @Limited(Limit.OWN_ENTITY)
    @Operation(
            operationId = "changeFunds",
            summary = "Change the unavailable funds of an entity",
            description =
                    "JSON merge patch: what is absent stays as it is, null makes it zero, a list replaces the whole list. The equilibrium"
                            + " is reckoned anew in the same moment, and the revision of the note grows by one.")
    @APIResponse(responseCode = "200", description = "The values after the change")
    public RestResponse<FundsView> change(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("entityId") @Parameter(description = "Identifier of the budget entity") String entityId,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the values that were seen") @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = FundsChange.class)))
                    ObjectNode patch) {
        var plan = plans.demandOpen(planId);
        var entity = plan.demandEntity(entityId);
        rights.now().demandKeep(entity.code());
        var before = funds.of(planId, entity.id());
        EntityTag.of(before.revision()).demand(ifMatch);
        var change = mergePatch.apply(FundsChange.of(before), patch, FundsChange.class);
        change.check(plan);
        var revision = plans.nextNoteRevision(planId);
        var after = change.applied(plan, entity.id(), revision);
        funds.replace(planId, after);
        figuresMoved.fire(FiguresMoved.of(planId));
        return answer(FundsView.of(plan, revision, after));
    }

    private static RestResponse<FundsView> answer(FundsView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTag.of(view.revision()))
                .build();
    }
}
