package eu.doelboom.backbone.health;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells anybody whether this service works; the same answers stand at the root of the service, for whoever watches it. */
@Path("/")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service Health", description = "Whether the service works, in the forms of both guides.")
class HealthResource {

    private final ServiceHealth health;

    HealthResource(ServiceHealth health) {
        this.health = health;
    }

    @GET
    @Path("/health")
    @Operation(
            operationId = "readServiceHealth",
            summary = "Read the health of the service",
            description =
                    "UP when everything behind it works, DEGRADED when something does not; it tells nothing about its inside.")
    @APIResponse(
            responseCode = "200",
            description = "It works (UP), or something behind it does not (DEGRADED)",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(
            responseCode = "503",
            description = "It cannot serve (DOWN)",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public RestResponse<HealthView> health() {
        var condition = health.condition();
        var status = condition == Condition.DOWN ? RestResponse.Status.SERVICE_UNAVAILABLE : RestResponse.Status.OK;
        return RestResponse.status(status, new HealthView(condition));
    }

    @GET
    @Path("/status/ping")
    @Operation(
            operationId = "pingService",
            summary = "Read the health of the service in one word",
            description = "The same in the form of the Digipolis requirements. The status is always 200.")
    public StatusView ping() {
        return new StatusView(health.condition().word());
    }

    @GET
    @Path("/status/health/components")
    @Operation(
            operationId = "listServiceComponents",
            summary = "Read the health of each part of the service",
            description = "In the form of the Digipolis requirements.")
    public ComponentsView components() {
        return new ComponentsView(health.condition().word(), health.components());
    }

    @GET
    @Path("/status/live")
    @Operation(
            operationId = "checkServiceAlive",
            summary = "Ask whether the service is alive",
            description = "For whoever starts and stops it.")
    @APIResponse(
            responseCode = "200",
            description = "It is",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @APIResponse(
            responseCode = "500",
            description = "It should be started again",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public RestResponse<StatusView> live() {
        return answer(health.isAlive());
    }

    @GET
    @Path("/status/ready")
    @Operation(
            operationId = "checkServiceReady",
            summary = "Ask whether the service can serve",
            description = "For whoever sends it requests.")
    @APIResponse(
            responseCode = "200",
            description = "It can",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @APIResponse(
            responseCode = "500",
            description = "It cannot at this moment",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public RestResponse<StatusView> ready() {
        return answer(health.isReady());
    }

    private static RestResponse<StatusView> answer(boolean holds) {
        return holds
                ? RestResponse.ok(new StatusView(Condition.UP.word()))
                : RestResponse.status(RestResponse.Status.INTERNAL_SERVER_ERROR, new StatusView(Condition.DOWN.word()));
    }
}
