package eu.doelboom.monitoring.indicator;

import static eu.doelboom.edge.tenant.Roles.CITIZEN;
import static eu.doelboom.edge.tenant.Roles.COORDINATOR;
import static eu.doelboom.edge.tenant.Roles.DEPARTMENT_HEAD;
import static eu.doelboom.edge.tenant.Roles.OWNER;
import static eu.doelboom.edge.tenant.Roles.READER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.language.Language;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.monitoring.plan.CatchingUp;
import eu.doelboom.monitoring.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is measured on objectives, the targets, and the traffic light")
@RolesAllowed({READER, CITIZEN})
@Limited(Limit.PLAN_STATE)
class IndicatorResource {

    private static final String PLAN = "Identifier of the plan";
    private static final String INDICATOR = "Identifier of the indicator";
    private static final String SEEN = "ETag of the version that you saw";

    private final Indicators indicators;
    private final Standings standings;
    private final ChangingIndicators changing;
    private final Plans plans;
    private final CatchingUp catchingUp;
    private final HttpHeaders headers;

    IndicatorResource(
            Indicators indicators,
            Standings standings,
            ChangingIndicators changing,
            Plans plans,
            CatchingUp catchingUp,
            HttpHeaders headers) {
        this.indicators = indicators;
        this.standings = standings;
        this.changing = changing;
        this.plans = plans;
        this.catchingUp = catchingUp;
        this.headers = headers;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listIndicators",
            summary = "List the indicators of a plan",
            description =
                    "Every indicator with its objective, newest measurement and light. Filters narrow together. Sort by"
                            + " code (default), name, type, frequency, owner or light. Texts are Dutch, French or English by"
                            + " Accept-Language.")
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = "Language of the texts for people: nl, fr or en; en when absent",
            example = "nl",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", description = "One page of indicators")
    @APIResponse(
            responseCode = "404",
            description = "The city has no such plan, or the follow-up has not heard of it yet")
    public RestResponse<PageView<IndicatorView>> list(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @BeanParam @Valid PageQuery query,
            @BeanParam @Valid IndicatorFilter filter,
            @Context UriInfo uri) {
        plans.demand(plan);
        var page = standings.of(plan, indicators.page(plan, filter, query)).stream()
                .map(standing -> IndicatorView.of(standing, language()))
                .toList();
        return spoken(RestResponse.ResponseBuilder.ok(PageView.of(uri, query, page, indicators.count(plan, filter))))
                .build();
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "createIndicator",
            summary = "Add an indicator to an objective",
            description = "The objective must exist in this plan and not be withdrawn. If you have just made it in"
                    + " plan-service, give the Plan-Revision that you got there as atLeast: the follow-up then"
                    + " waits for a moment until it has heard of that revision. Other services learn of the"
                    + " indicator through monitoring.changes.")
    @APIResponse(
            responseCode = "201",
            description = "The indicator was added",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Fields are wrong, all named; referencedResourceNotFound on objectiveId when the plan has no"
                    + " such objective")
    @APIResponse(responseCode = "409", description = "Another indicator of the plan has this code")
    @APIResponse(
            responseCode = "503",
            description = "The follow-up has not heard of revision atLeast yet; repeat after Retry-After")
    public RestResponse<IndicatorView> create(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @QueryParam("atLeast")
                    @Min(1) @Parameter(description = "Revision of the plan that the follow-up must know", example = "12")
                    @Nullable Long atLeast,
            @RequestBody(required = true) @NotNull @Valid NewIndicator indicator,
            @Context UriInfo uri) {
        if (atLeast != null) {
            catchingUp.with(plan, atLeast);
        }
        var view = IndicatorView.of(changing.add(plan, indicator), language());
        var location = uri.getAbsolutePathBuilder().path(view.id().toString()).build();
        return described(RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view), view)
                .location(location)
                .build();
    }

    @GET
    @Path("/{indicatorId}")
    @Transactional
    @Operation(
            operationId = "getIndicator",
            summary = "Show an indicator",
            description =
                    "With its objective, newest measurement, the light and the rule that it follows from. When the"
                            + " objective has been withdrawn, objectiveState and warnings say so.")
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = "Language of the texts for people: nl, fr or en; en when absent",
            example = "nl",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public RestResponse<IndicatorView> show(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator) {
        plans.demand(plan);
        return answer(standings.of(indicators.demand(plan, indicator)));
    }

    @PATCH
    @Path("/{indicatorId}")
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "changeIndicator",
            summary = "Change an indicator",
            description =
                    "JSON merge patch. The light is judged again at once. An indicator on a withdrawn objective may still"
                            + " be changed, and may be moved to another objective, but not to a withdrawn one.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator after the change",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    public RestResponse<IndicatorView> change(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"7\"") @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = IndicatorChange.class)))
                    @NotNull ObjectNode change) {
        return answer(changing.change(plan, indicator, ifMatch, change));
    }

    @DELETE
    @Path("/{indicatorId}")
    @Transactional
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "deleteIndicator",
            summary = "Remove an indicator with its measurements",
            description = "Its last state is announced on monitoring.changes with change DELETED.")
    @APIResponse(responseCode = "204", description = "The indicator is gone")
    public void remove(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"7\"") @Nullable String ifMatch) {
        changing.remove(plan, indicator, ifMatch);
    }

    private RestResponse<IndicatorView> answer(Standing standing) {
        var view = IndicatorView.of(standing, language());
        return described(RestResponse.ResponseBuilder.ok(view), view).build();
    }

    private RestResponse.ResponseBuilder<IndicatorView> described(
            RestResponse.ResponseBuilder<IndicatorView> builder, IndicatorView view) {
        return spoken(builder.header(HttpHeaders.ETAG, EntityTag.of(view.revision())));
    }

    private <T> RestResponse.ResponseBuilder<T> spoken(RestResponse.ResponseBuilder<T> builder) {
        return builder.header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private Locale language() {
        return Language.among(headers.getAcceptableLanguages());
    }
}
