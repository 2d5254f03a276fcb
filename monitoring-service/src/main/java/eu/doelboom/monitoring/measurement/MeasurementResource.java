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
import eu.doelboom.edge.problem.ProblemView;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/plans/{plan}/indicators/{indicator}/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "The figures that were measured, day by day")
@RolesAllowed(READER)
@Limited(Limit.PLAN_STATE)
@APIResponse(
        responseCode = "default",
        description = "Any other failure, told as a problem",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemView.class)))
class MeasurementResource {

    private static final String PLAN = "Identifier of the plan";
    private static final String INDICATOR = "Identifier of the indicator";
    private static final String MEASUREMENT = "Identifier of the measurement";
    private static final String SEEN = "ETag of the version that you saw";
    private static final String PROBLEM = "application/problem+json";

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
    @APIResponse(
            responseCode = "404",
            description = "The plan has no such indicator",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    public PageView<MeasurementView> list(
            @PathParam("plan") @Parameter(description = PLAN) String plan,
            @PathParam("indicator") @Parameter(description = INDICATOR) UUID indicator,
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
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description =
                    "Key of your own choice, 1 to 255 characters; a repeated request with it gets the first answer",
            example = "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            description = "The measurement was recorded",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the measurement is",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "ETag",
                        description = "Version of the measurement",
                        schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Fields are wrong, all named",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The plan has no such indicator",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The indicator has a measurement for that day; correct that one",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    public RestResponse<MeasurementView> create(
            @PathParam("plan") @Parameter(description = PLAN) String plan,
            @PathParam("indicator") @Parameter(description = INDICATOR) UUID indicator,
            @RequestBody(required = true) @NotNull @Valid NewMeasurement measurement,
            @Context UriInfo uri) {
        var view = MeasurementView.of(measuring.record(plan, indicator, measurement, pseudonym()));
        var location = uri.getAbsolutePathBuilder().path(view.id().toString()).build();
        return tagged(RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view), view)
                .location(location)
                .build();
    }

    @GET
    @Path("/{measurement}")
    @Transactional
    @Operation(
            operationId = "getMeasurement",
            summary = "Show a measurement",
            description = "With who recorded it and when.")
    @APIResponse(
            responseCode = "200",
            description = "The measurement",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Version to name in If-Match",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The indicator has no such measurement",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    public RestResponse<MeasurementView> show(
            @PathParam("plan") @Parameter(description = PLAN) String plan,
            @PathParam("indicator") @Parameter(description = INDICATOR) UUID indicator,
            @PathParam("measurement") @Parameter(description = MEASUREMENT) UUID measurement) {
        plans.demand(plan);
        indicators.demand(plan, indicator);
        return answer(measurements.demand(indicator, measurement));
    }

    @PATCH
    @Path("/{measurement}")
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
            headers =
                    @Header(
                            name = "ETag",
                            description = "Version after the correction",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MeasurementView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Fields are wrong, all named",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The indicator has another measurement for that day",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody corrected the measurement in the meantime",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    public RestResponse<MeasurementView> change(
            @PathParam("plan") @Parameter(description = PLAN) String plan,
            @PathParam("indicator") @Parameter(description = INDICATOR) UUID indicator,
            @PathParam("measurement") @Parameter(description = MEASUREMENT) UUID measurement,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MeasurementChange.class)))
                    @NotNull ObjectNode change) {
        return answer(measuring.correct(new Place(plan, indicator, measurement), ifMatch, change, pseudonym()));
    }

    @DELETE
    @Path("/{measurement}")
    @Transactional
    @RolesAllowed({COORDINATOR, DEPARTMENT_HEAD, OWNER})
    @Operation(
            operationId = "deleteMeasurement",
            summary = "Take a measurement away",
            description = "For a figure that should never have been recorded. The light follows at once.")
    @APIResponse(responseCode = "204", description = "The measurement is gone")
    @APIResponse(
            responseCode = "412",
            description = "Somebody corrected the measurement in the meantime",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemView.class)))
    public void remove(
            @PathParam("plan") @Parameter(description = PLAN) String plan,
            @PathParam("indicator") @Parameter(description = INDICATOR) UUID indicator,
            @PathParam("measurement") @Parameter(description = MEASUREMENT) UUID measurement,
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
