package eu.doelboom.gateway.live;

import eu.doelboom.edge.right.CurrentCaller;
import eu.doelboom.edge.right.Limit;
import eu.doelboom.edge.right.Limited;
import eu.doelboom.edge.right.PlanStates;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The door to the live stream of a city. */
@Path("/events")
@Tag(name = "Events", description = "What changes, at the moment it changes.")
@RolesAllowed({Roles.READER, Roles.CITIZEN})
@Limited(Limit.PLAN_STATE)
class EventResource {

    private static final String STREAM = """
            :
            id:1f4c9a07.12-7-0-31-5-90
            retry:1000

            id:1f4c9a07.12-8-0-31-5-90
            event:equilibrium
            data:{"planId":"5f0f2b8e-53a5-4b34-9e0a-0b8c1a6c2f10","planRevision":1287,"noteRevision":4,\
            "planState":"ADOPTED","verdict":"IN_EQUILIBRIUM","years":[{"fiscalYear":2026,"availableBudgetaryResult":"1250000.00",\
            "selfFinancingMargin":"310000.00","adjustedSelfFinancingMargin":"295000.00"}],"findings":[]}

            """;

    private final LiveStreams streams;
    private final LiveSettings settings;
    private final JsonWebToken token;
    private final CurrentCaller caller;

    EventResource(LiveStreams streams, LiveSettings settings, JsonWebToken token, CurrentCaller caller) {
        this.caller = caller;
        this.streams = streams;
        this.settings = settings;
        this.token = token;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followEvents",
            summary = "Follow the changes of the financial equilibria of the city",
            description = """
                    A stream of server-sent events that stays open. Each `equilibrium` event is the state of one plan \
                    after a change: `planId`, its `planState`, the `planRevision` and `noteRevision` it stands for, the `verdict` and, \
                    when it differs, the `previousVerdict`, per fiscal year (`years`) the available budgetary result, \
                    the self-financing margin and the adjusted self-financing margin in EUR as decimal strings, and \
                    the `findings` that break a norm. The source is finance-service.

                    An event says that figures changed and what the leading ones are now; the complete equilibrium is \
                    read from finance-service with `atLeast` set to `planRevision`. A listener that reads slowly \
                    misses steps in between, never the last state of a plan.

                    After a broken stream, open it again with the last `id` in `Last-Event-ID`: what changed meanwhile \
                    is told first, of each plan the last state. Identifiers survive a restart of the gateway. A `reset` \
                    event means that changes were missed that cannot be told any more, because the identifier is too \
                    old (`tooOld`), is none of this stream (`unknown`), or because more plans changed than wait for a \
                    listener (`tooSlow`): read the equilibria again and go on listening. Comments are signs of life, \
                    one every 15 seconds; they carry an `id` too. The stream ends when its token expires. \
                    A browser reads it with `fetch`, because an `EventSource` cannot send a token.""")
    @APIResponse(
            responseCode = "200",
            description = "The stream is open; it begins with a comment and ends only when one side closes it.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "equilibrium", value = STREAM)))
    @APIResponse(
            responseCode = "429",
            description = "The city, or the platform, has as many open streams as it may have; see Retry-After.")
    public Multi<OutboundSseEvent> follow(
            @Parameter(
                            description = "Only changes of this plan (its id); without it, of all plans of the city",
                            example = "5f0f2b8e-53a5-4b34-9e0a-0b8c1a6c2f10")
                    @QueryParam("plan")
                    @Nullable String plan,
            @HeaderParam("Last-Event-ID")
                    @Parameter(
                            description = "The id of the last event that was heard, to go on from there",
                            example = "1f4c9a07.12-8-0-31-5-90")
                    @Nullable String lastEventId,
            @Context Sse sse) {
        var listener = new LiveStream.Listener(
                CurrentTenant.demand().value(),
                plan,
                Instant.ofEpochSecond(token.getExpirationTime()),
                PlanStates.shownTo(caller.get()));
        var stream = streams.open(listener, lastEventId);
        return Multi.createFrom().publisher(stream).map(message -> eventOf(message, sse));
    }

    private OutboundSseEvent eventOf(Message message, Sse sse) {
        var event = sse.newEventBuilder();
        if (!message.id().isEmpty()) {
            event.id(message.id());
        }
        if (message instanceof Message.Changed changed) {
            event.name("equilibrium").data(String.class, changed.change().data());
        } else if (message instanceof Message.Reset reset) {
            event.name("reset")
                    .data(
                            String.class,
                            "{\"reason\":\"%s\"}".formatted(reset.reason().word()));
        } else {
            event.comment("").reconnectDelay(settings.reconnectDelay().toMillis());
        }
        return event.build();
    }
}
