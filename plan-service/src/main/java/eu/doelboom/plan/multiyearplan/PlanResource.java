package eu.doelboom.plan.multiyearplan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.paging.SortOrder;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.tenant.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Multi-year plans: period, regime, levels of the tree and entities that take part.")
class PlanResource {

    private static final Map<String, String> SORTABLE =
            Map.of("code", "code", "title", "title", "firstYear", "firstYear", "revision", "revision");

    private final Plans plans;
    private final FramingPlan framing;
    private final MergePatch mergePatch;

    PlanResource(Plans plans, FramingPlan framing, MergePatch mergePatch) {
        this.plans = plans;
        this.framing = framing;
        this.mergePatch = mergePatch;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "listPlans",
            summary = "List the plans of the city",
            description = "Each with its frame and newest revision. Sort by code, title, firstYear or revision.")
    public PageView<PlanView> list(@BeanParam @Valid PageQuery page, @Context UriInfo uri) {
        var items = plans.page(SortOrder.clause(page, SORTABLE, "id"), page).stream()
                .map(PlanView::of)
                .toList();
        return PageView.of(uri, page, items, plans.countShown());
    }

    @GET
    @Path("/{planId}")
    @RolesAllowed({Roles.READER, Roles.CITIZEN})
    @Limited(Limit.PLAN_STATE)
    @Transactional
    @Operation(
            operationId = "readPlan",
            summary = "Read one plan",
            description = "The ETag stands for the frame (period, levels, entities) and not for the tree below it.")
    public RestResponse<PlanView> read(@PathParam("planId") UUID planId) {
        var plan = plans.demand(planId);
        return PlanAnswer.ok(PlanView.of(plan), plan.revision(), plan.frameRevision());
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createPlan",
            summary = "Make a plan",
            description = "The plan starts as a draft with revision 1. Entities must exist already.")
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> create(@NotNull @Valid PlanContent content) {
        var plan = framing.create(content);
        return PlanAnswer.created("/plans/" + plan.id(), PlanView.of(plan), plan.revision());
    }

    @POST
    @Path("/{planId}/proposals")
    @RolesAllowed({Roles.COORDINATOR, Roles.EXECUTIVE})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "proposePlan",
            summary = "Put a plan before the council",
            description = "A draft becomes PROPOSED: from now on councillors see it, and it may still be changed. In"
                    + " any other state this is a 409. Published on plan.changes.")
    @APIResponse(
            responseCode = "201",
            description = "The plan, proposed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> propose(
            @PathParam("planId") UUID planId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var plan = plans.lock(planId);
        EntityTag.of(plan.frameRevision()).demand(ifMatch);
        framing.propose(plan);
        return advanced(plan);
    }

    @POST
    @Path("/{planId}/adoptions")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "adoptPlan",
            summary = "Record that the council adopted a plan",
            description = "A proposed plan becomes ADOPTED: everybody sees it, and nobody changes it any more, here or"
                    + " in the financial note. In any other state this is a 409. Published on plan.changes.")
    @APIResponse(
            responseCode = "201",
            description = "The plan, adopted",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> adopt(
            @PathParam("planId") UUID planId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var plan = plans.lock(planId);
        EntityTag.of(plan.frameRevision()).demand(ifMatch);
        framing.adopt(plan);
        return advanced(plan);
    }

    private static RestResponse<PlanView> advanced(Plan plan) {
        return PlanAnswer.created("/plans/" + plan.id(), PlanView.of(plan), plan.revision());
    }

    @PATCH
    @Path("/{planId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "changePlan",
            summary = "Change the frame of a plan",
            description = "JSON merge patch. The first year and the number of levels stay what they are.")
    public RestResponse<PlanView> change(
            @PathParam("planId") UUID planId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content = @Content(schema = @Schema(implementation = PlanContent.class)),
                            extensions = @Extension(name = "x-merge-patch", value = "PlanChange"))
                    ObjectNode patch) {
        var plan = plans.lock(planId);
        EntityTag.of(plan.frameRevision()).demand(ifMatch);
        framing.reframe(plan, mergePatch.apply(plan.content(), patch, PlanContent.class));
        return PlanAnswer.ok(PlanView.of(plan), plan.revision(), plan.frameRevision());
    }
}
