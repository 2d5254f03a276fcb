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

/** What an entity brings into the first year of a plan: lines VI.A and VI.B of M2, and the debt on 1 January. */
@Path("/plans/{planId}/openings/{entityId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Limited(Limit.PLAN_STATE)
@Tag(
        name = "Openings",
        description =
                "What an entity brings into the first year of a plan: lines VI.A and VI.B of M2, and the debt on 1 January")
class OpeningResource {

    private final Plans plans;
    private final Openings openings;
    private final CallerRights rights;
    private final MergePatch mergePatch;
    private final Event<FiguresMoved> figuresMoved;

    OpeningResource(
            Plans plans,
            Openings openings,
            CallerRights rights,
            MergePatch mergePatch,
            Event<FiguresMoved> figuresMoved) {
        this.rights = rights;
        this.plans = plans;
        this.openings = openings;
        this.mergePatch = mergePatch;
        this.figuresMoved = figuresMoved;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getOpenings",
            summary = "Show the opening values of an entity",
            description =
                    "What an entity brings into the first year of a plan: lines VI.A and VI.B of M2, and the debt on 1 January. Amounts are EUR; what was never set is zero. The ETag is needed to change them.")
    @APIResponse(responseCode = "200", description = "The values and the revision that last changed them")
    public RestResponse<OpeningView> show(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("entityId") @Parameter(description = "Identifier of the budget entity") String entityId) {
        var plan = plans.demandFrozen(planId);
        var entity = plan.demandEntity(entityId);
        return answer(OpeningView.of(plan, plan.noteRevision(), openings.of(planId, entity.id())));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Transactional
    @RolesAllowed({Roles.FINANCIAL_DIRECTOR, Roles.COORDINATOR})
    @Limited(Limit.OWN_ENTITY)
    @Operation(
            operationId = "changeOpenings",
            summary = "Change the opening values of an entity",
            description =
                    "JSON merge patch: what is absent stays as it is, null makes it zero, a list replaces the whole list. The equilibrium"
                            + " is reckoned anew in the same moment, and the revision of the note grows by one.")
    @APIResponse(responseCode = "200", description = "The values after the change")
    public RestResponse<OpeningView> change(
            @PathParam("planId") @Parameter(description = "Identifier of the plan") String planId,
            @PathParam("entityId") @Parameter(description = "Identifier of the budget entity") String entityId,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the values that were seen") @Nullable String ifMatch,
            @NotNull @RequestBody(content = @Content(schema = @Schema(implementation = OpeningChange.class)))
                    ObjectNode patch) {
        var plan = plans.demandOpen(planId);
        var entity = plan.demandEntity(entityId);
        rights.now().demandKeep(entity.code());
        var before = openings.of(planId, entity.id());
        EntityTag.of(before.revision()).demand(ifMatch);
        var change = mergePatch.apply(OpeningChange.of(before), patch, OpeningChange.class);
        change.check(plan);
        var revision = plans.nextNoteRevision(planId);
        var after = change.applied(entity.id(), revision);
        openings.replace(planId, after);
        figuresMoved.fire(FiguresMoved.of(planId));
        return answer(OpeningView.of(plan, revision, after));
    }

    private static RestResponse<OpeningView> answer(OpeningView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTag.of(view.revision()))
                .build();
    }
}
