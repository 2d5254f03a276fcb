package eu.doelboom.monitoring.delivery;

import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.tenant.Roles;
import eu.doelboom.monitoring.webhook.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

/** The log of a webhook, and posting once more what is in it. */
@Path("/webhooks/{webhookId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Systems of the city that are told of events over HTTP")
@RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
class DeliveryResource {

    private static final String WEBHOOK = "Identifier of the webhook";
    private static final String DELIVERY = "Identifier of the delivery";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Replaying replaying;

    DeliveryResource(Webhooks webhooks, Deliveries deliveries, Replaying replaying) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.replaying = replaying;
    }

    @GET
    @Path("/deliveries")
    @Transactional
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries of a webhook",
            description = "Newest first. Deliveries that arrived stay for seven days, parked ones for thirty.")
    @APIResponse(responseCode = "200", description = "One page of deliveries")
    public PageView<DeliveryView> list(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID webhook,
            @BeanParam @Valid PageQuery page,
            @BeanParam @Valid DeliveryQuery query,
            @Context UriInfo uri) {
        webhooks.demand(webhook);
        return PageView.of(
                uri, page, deliveries.page(webhook, query.state(), page), deliveries.count(webhook, query.state()));
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @Transactional
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Show a delivery",
            description = "How often it was posted and what the receiver said the last time.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public DeliveryView show(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID webhook,
            @PathParam("deliveryId") @Parameter(description = DELIVERY) UUID delivery) {
        webhooks.demand(webhook);
        return deliveries.find(webhook, delivery).orElseThrow(() -> new NotFound("delivery", delivery));
    }

    @POST
    @Path("/deliveries/{deliveryId}/replays")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Post a delivery once more",
            description = "Whatever became of it. The receiver gets the same webhook-id as before.")
    @APIResponse(
            responseCode = "201",
            description = "The delivery that repeats it",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public RestResponse<DeliveryView> replay(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID webhook,
            @PathParam("deliveryId") @Parameter(description = DELIVERY) UUID delivery,
            @Context UriInfo uri) {
        var replay = replaying.one(webhook, delivery);
        var location = uri.getBaseUriBuilder()
                .path("webhooks/{webhook}/deliveries/{delivery}")
                .build(webhook, replay.id());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, replay)
                .location(location)
                .build();
    }

    @POST
    @Path("/replays")
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "replayWebhookDeliveries",
            summary = "Post many deliveries once more",
            description =
                    "Everything from an event on, or everything that is parked; at most 1,000 at once, oldest first.")
    @APIResponse(
            responseCode = "202",
            description = "So many deliveries are posted once more",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public RestResponse<ReplayView> replayMany(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID webhook,
            @RequestBody(required = true) @NotNull @Valid NewReplay wish) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, replaying.several(webhook, wish.fromEventId()))
                .build();
    }
}
