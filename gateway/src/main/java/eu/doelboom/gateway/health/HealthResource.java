package eu.doelboom.gateway.health;

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

/** Tells anybody whether the suite works. */
@Path("/")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health", description = "Whether the suite works.")
class HealthResource {

    private final SuiteHealth health;

    HealthResource(SuiteHealth health) {
        this.health = health;
    }

    @GET
    @Path("/health")
    @Operation(
            operationId = "readHealth",
            summary = "Read the health of the suite",
            description = "Asks each service whether it is ready; the answer may be one second old.")
    @APIResponse(
            responseCode = "200",
            description = "All services answer (UP), or some of them (DEGRADED)",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(
            responseCode = "503",
            description = "No service answers (DOWN)",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public RestResponse<HealthView> health() {
        var condition = health.condition();
        var status = condition == Condition.DOWN ? RestResponse.Status.SERVICE_UNAVAILABLE : RestResponse.Status.OK;
        return RestResponse.status(status, new HealthView(condition));
    }

    @GET
    @Path("/status/ping")
    @Operation(
            operationId = "pingStatus",
            summary = "Read the health of the suite in one word",
            description = "The same as /health in the form of the Digipolis requirements. The status is always 200.")
    @APIResponse(
            responseCode = "200",
            description = "The health in one word",
            content = @Content(schema = @Schema(implementation = PingView.class)))
    public PingView ping() {
        return new PingView(health.condition().pingWord());
    }

    @GET
    @Path("/status/health/components")
    @Operation(
            operationId = "listComponents",
            summary = "Read the health of each service",
            description = "The services behind the gateway and whether each of them is ready.")
    @APIResponse(
            responseCode = "200",
            description = "The health of each service",
            content = @Content(schema = @Schema(implementation = ComponentsView.class)))
    public ComponentsView components() {
        return ComponentsView.of(health.condition(), health.answers());
    }

    @GET
    @Path("/status/live")
    @Operation(
            operationId = "checkAlive",
            summary = "Ask whether the gateway is alive",
            description = "A gateway that answers is alive.")
    @APIResponse(
            responseCode = "200",
            description = "It is",
            content = @Content(schema = @Schema(implementation = PingView.class)))
    public PingView live() {
        return new PingView(Condition.UP.pingWord());
    }

    @GET
    @Path("/status/ready")
    @Operation(
            operationId = "checkReady",
            summary = "Ask whether the suite can serve",
            description = "It can as long as one service answers.")
    @APIResponse(
            responseCode = "200",
            description = "It can",
            content = @Content(schema = @Schema(implementation = PingView.class)))
    @APIResponse(
            responseCode = "500",
            description = "No service answers",
            content = @Content(schema = @Schema(implementation = PingView.class)))
    public RestResponse<PingView> ready() {
        var condition = health.condition();
        var status = condition == Condition.DOWN ? RestResponse.Status.INTERNAL_SERVER_ERROR : RestResponse.Status.OK;
        return RestResponse.status(status, new PingView(condition.pingWord()));
    }
}
