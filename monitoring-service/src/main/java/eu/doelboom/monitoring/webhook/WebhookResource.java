package eu.doelboom.monitoring.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.backbone.idempotency.Idempotent;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.paging.PageQuery;
import eu.doelboom.edge.paging.PageView;
import eu.doelboom.edge.tenant.Roles;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The webhooks of a city: its coordinator decides who is told, its auditor can see it. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Systems of the city that are told of events over HTTP")
@RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
class WebhookResource {

    private static final String WEBHOOK = "Identifier of the webhook";
    private static final String SEEN = "ETag of the version that you saw";

    private final Webhooks webhooks;
    private final ChangingWebhooks changing;
    private final SecurityIdentity caller;

    WebhookResource(Webhooks webhooks, ChangingWebhooks changing, SecurityIdentity caller) {
        this.webhooks = webhooks;
        this.changing = changing;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listWebhooks",
            summary = "List the webhooks of the city",
            description = "Oldest first unless sort says otherwise: url, createdAt or state.")
    @APIResponse(responseCode = "200", description = "One page of webhooks")
    public PageView<WebhookView> list(@BeanParam @Valid PageQuery query, @Context UriInfo uri) {
        var page = webhooks.page(query).stream().map(WebhookView::of).toList();
        return PageView.of(uri, query, page, webhooks.count());
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "createWebhook", summary = "Make a webhook", description = """
                    From now on events of these kinds are posted to the URL as JSON, signed as Standard Webhooks \
                    describes: `webhook-signature` holds `v1,` and the base64 of the HMAC-SHA256 over \
                    `webhook-id.webhook-timestamp.body`, keyed with the base64 part of the secret. The secret is shown \
                    in this answer only. An answer of 2xx within ten seconds means that the event has arrived; \
                    otherwise it is posted again with growing pauses, and parked in the end. The same event may come \
                    twice: `webhook-id` is then the same.""")
    @APIResponse(
            responseCode = "201",
            description = "The webhook was made",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", description = "Fields are wrong, all named; url leads to no public address")
    @APIResponse(responseCode = "409", description = "The city has as many webhooks as it may have")
    public RestResponse<WebhookView> create(
            @RequestBody(required = true) @NotNull @Valid NewWebhook webhook, @Context UriInfo uri) {
        var made = changing.add(webhook, caller.getPrincipal().getName());
        var location = uri.getAbsolutePathBuilder().path(made.id().toString()).build();
        return tagged(
                        ResponseBuilder.create(
                                RestResponse.Status.CREATED,
                                WebhookView.of(
                                        made, made.secretsAt(made.createdAt()).get(0))),
                        made)
                .location(location)
                .build();
    }

    @GET
    @Path("/{webhookId}")
    @Transactional
    @Operation(operationId = "getWebhook", summary = "Show a webhook", description = "Without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> show(@PathParam("webhookId") @Parameter(description = WEBHOOK) UUID id) {
        return answer(webhooks.demand(id));
    }

    @PATCH
    @Path("/{webhookId}")
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change, pause or resume a webhook",
            description =
                    "JSON merge patch. While a webhook is paused or suspended events pass without it; state ACTIVE"
                            + " lets it be told again, and what had been waiting goes out.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook after the change",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> change(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID id,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"1\"") @Nullable String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookChange.class)))
                    @NotNull ObjectNode change) {
        return answer(changing.change(id, ifMatch, change));
    }

    @DELETE
    @Path("/{webhookId}")
    @Transactional
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "deleteWebhook",
            summary = "Remove a webhook",
            description = "With everything that waits for it and its log.")
    @APIResponse(responseCode = "204", description = "The webhook is gone")
    public void remove(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID id,
            @HeaderParam("If-Match") @Parameter(description = SEEN, required = true, example = "\"1\"") @Nullable String ifMatch) {
        changing.remove(id, ifMatch);
    }

    @POST
    @Path("/{webhookId}/secrets")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Give a webhook another secret",
            description =
                    "The new secret is shown in this answer only. For 24 hours deliveries carry two signatures, one"
                            + " of each secret, so that the receiver can change in between.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> renewSecret(
            @PathParam("webhookId") @Parameter(description = WEBHOOK) UUID id, @Context UriInfo uri) {
        var webhook = webhooks.demandAlone(id);
        var secret = changing.renewSecret(webhook);
        return tagged(ResponseBuilder.create(RestResponse.Status.CREATED, WebhookView.of(webhook, secret)), webhook)
                .location(uri.getBaseUriBuilder().path("webhooks/{webhook}").build(id))
                .build();
    }

    private static RestResponse<WebhookView> answer(Webhook webhook) {
        return tagged(ResponseBuilder.ok(WebhookView.of(webhook)), webhook).build();
    }

    private static ResponseBuilder<WebhookView> tagged(ResponseBuilder<WebhookView> builder, Webhook webhook) {
        return builder.header(HttpHeaders.ETAG, EntityTag.of(webhook.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
