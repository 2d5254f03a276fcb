package eu.doelboom.monitoring.measurement;

import static eu.doelboom.edge.tenant.Roles.COORDINATOR;
import static eu.doelboom.edge.tenant.Roles.DEPARTMENT_HEAD;
import static eu.doelboom.edge.tenant.Roles.OWNER;
import static eu.doelboom.edge.tenant.Roles.READER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.backbone.person.Persons;
import eu.doelboom.backbone.person.Subject;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.monitoring.indicator.Indicators;
import eu.doelboom.monitoring.measurement.Measuring.Place;
import eu.doelboom.monitoring.plan.Plans;
import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{planId}/indicators/{indicatorId}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "The figures that were measured, day by day")
@RolesAllowed(READER)
@Limited(Limit.PLAN_STATE)
class MeasurementResource {

    private static final String PLAN = "Identifier of the plan";
    private static final String INDICATOR = "Identifier of the indicator";
    private static final String MEASUREMENT = "Identifier of the measurement";
    private static final String SEEN = "ETag of the version that you saw";

    private final Plans plans;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Measuring measuring;
    private final SecurityIdentity caller;
    private final Persons persons;

    MeasurementResource(
            Plans plans,
            Indicators indicators,
            Measurements measurements,
            Measuring measuring,
            SecurityIdentity caller,
            Persons persons) {
        this.plans = plans;
        this.indicators = indicators;
        this.measurements = measurements;
        this.measuring = measuring;
        this.caller = caller;
        this.persons = persons;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMeasurements",
            summary = "List the measurements of an indicator",
            description = "Newest day first unless sort says otherwise: date, value or status.")
    @APIResponse(responseCode = "200", description = "One page of measurements")
    public PageView<MeasurementView> list(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @BeanParam @Valid PageQuery query,
            @Context UriInfo uri) {
        plans.demand(plan);
        indicators.demand(plan, indicator);
        var page = measurements.page(indicator, query).stream()
                .map(MeasurementView::of)
                .toList();
        return PageView.of(uri, query, page, measurements.count(indicator));
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "createMeasurement",
            summary = "Record a measurement",
            description = "The light of the indicator is judged again at once, and its new state is announced on"
                    + " monitoring.changes. The indicator gets a new ETag.")
    @APIResponse(
            responseCode = "201",
            description = "The measurement was recorded",
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    @APIResponse(responseCode = "409", description = "The indicator has a measurement for that day; correct that one")
    public RestResponse<MeasurementView> create(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @RequestBody(required = true) @NotNull @Valid NewMeasurement measurement,
            @Context UriInfo uri) {
        var view = MeasurementView.of(measuring.record(plan, indicator, measurement, pseudonym()));
        var location = uri.getAbsolutePathBuilder().path(view.id().toString()).build();
        return tagged(RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view), view)
                .location(location)
                .build();
    }

    @GET
    @Path("/{measurementId}")
    @Transactional
    @Operation(
            operationId = "getMeasurement",
            summary = "Show a measurement",
            description = "With who recorded it and when.")
    @APIResponse(
            responseCode = "200",
            description = "The measurement",
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    public RestResponse<MeasurementView> show(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @PathParam("measurementId") @Parameter(description = MEASUREMENT) UUID measurement) {
        plans.demand(plan);
        indicators.demand(plan, indicator);
        return answer(measurements.demand(indicator, measurement));
    }

    @PATCH
    @Path("/{measurementId}")
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "changeMeasurement",
            summary = "Correct a measurement",
            description = "JSON merge patch; a provisional figure becomes final this way. The light follows at once.")
    @APIResponse(
            responseCode = "200",
            description = "The measurement after the correction",
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    @APIResponse(responseCode = "409", description = "The indicator has another measurement for that day")
    public RestResponse<MeasurementView> change(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @PathParam("measurementId") @Parameter(description = MEASUREMENT) UUID measurement,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MeasurementChange.class)))
                    @NotNull ObjectNode change) {
        return answer(measuring.correct(new Place(plan, indicator, measurement), ifMatch, change, pseudonym()));
    }

    @DELETE
    @Path("/{measurementId}")
    @Transactional
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "deleteMeasurement",
            summary = "Take a measurement away",
            description = "For a figure that should never have been recorded. The light follows at once.")
    @APIResponse(responseCode = "204", description = "The measurement is gone")
    public void remove(
            @PathParam("planId") @Parameter(description = PLAN) String plan,
            @PathParam("indicatorId") @Parameter(description = INDICATOR) UUID indicator,
            @PathParam("measurementId") @Parameter(description = MEASUREMENT) UUID measurement,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"1\"") @Nullable String ifMatch) {
        measuring.remove(new Place(plan, indicator, measurement), ifMatch);
    }

    private static RestResponse<MeasurementView> answer(Measurement measurement) {
        var view = MeasurementView.of(measurement);
        return tagged(RestResponse.ResponseBuilder.ok(view), view).build();
    }

    private static RestResponse.ResponseBuilder<MeasurementView> tagged(
            RestResponse.ResponseBuilder<MeasurementView> builder, MeasurementView view) {
        return builder.header(HttpHeaders.ETAG, EntityTag.of(view.revision()));
    }

    private String pseudonym() {
        return Subject.of(caller).map(persons::pseudonymOf).orElse("");
    }
}
