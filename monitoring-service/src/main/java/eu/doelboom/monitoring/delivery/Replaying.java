package eu.doelboom.monitoring.delivery;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.monitoring.webhook.WebhookSettings;
import eu.doelboom.monitoring.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts once more what has been posted before. The first delivery stays in the log as it is. */
@ApplicationScoped
class Replaying {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Timetable timetable;
    private final WebhookSettings settings;
    private final TenantWork work;
    private final Clock clock;

    Replaying(
            Webhooks webhooks,
            Deliveries deliveries,
            Timetable timetable,
            WebhookSettings settings,
            TenantWork work,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.timetable = timetable;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    DeliveryView one(UUID webhookId, UUID id) {
        webhooks.demand(webhookId);
        if (deliveries.find(webhookId, id).isEmpty()) {
            throw new NotFound("delivery", id);
        }
        var replay = deliveries.replay(webhookId, id, clock.instant());
        wake();
        return deliveries.find(webhookId, replay).orElseThrow();
    }

    ReplayView several(UUID webhookId, @Nullable String fromEventId) {
        webhooks.demandAlone(webhookId);
        if (fromEventId != null && !deliveries.has(webhookId, fromEventId)) {
            throw new InvalidInput(Issue.unknownReference(
                    "body", "fromEventId", "the log of this webhook has no such event", fromEventId));
        }
        var now = clock.instant();
        var count = fromEventId == null
                ? deliveries.replayParked(webhookId, settings.maxReplayed(), now)
                : deliveries.replayFrom(webhookId, fromEventId, settings.maxReplayed(), now);
        wake();
        return new ReplayView(count);
    }

    private void wake() {
        var tenant = CurrentTenant.demand();
        work.afterCommit(() -> timetable.wake(tenant));
    }
}
