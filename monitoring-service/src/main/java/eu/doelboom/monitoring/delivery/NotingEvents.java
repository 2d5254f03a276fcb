package eu.doelboom.monitoring.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.monitoring.webhook.Webhook;
import eu.doelboom.monitoring.webhook.WebhookSettings;
import eu.doelboom.monitoring.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes for each webhook what it is to be told, in the transaction in which the event was heard. From then on the
 * delivery is certain: whoever dies, it is found again in the city's schema.
 */
@ApplicationScoped
public class NotingEvents {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Timetable timetable;
    private final WebhookSettings settings;
    private final TenantWork work;
    private final ObjectMapper json;
    private final Clock clock;

    NotingEvents(
            Webhooks webhooks,
            Deliveries deliveries,
            Timetable timetable,
            WebhookSettings settings,
            TenantWork work,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.timetable = timetable;
        this.settings = settings;
        this.work = work;
        this.json = json;
        this.clock = clock;
    }

    /** An event of the city. */
    public record News(String eventId, String eventType, long revision, JsonNode data) {

        @Nullable String planId() {
            var plan = data.path("planId");
            return plan.isTextual() ? plan.textValue() : null;
        }
    }

    /** What is told: the body is what is posted and signed. */
    record Telling(
            String eventId, String eventType, @Nullable String planId, String body) {}

    /** Runs inside a transaction of the city. */
    public void note(List<News> news) {
        var active = webhooks.active();
        if (active.isEmpty()) {
            return;
        }
        active.forEach(webhook -> note(webhook, news));
        var tenant = CurrentTenant.demand();
        work.afterCommit(() -> timetable.wake(tenant));
    }

    private void note(Webhook webhook, List<News> news) {
        var wanted = news.stream()
                .filter(one -> webhook.wants(one.eventType(), one.planId()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        if (deliveries.waiting(webhook.id()) + wanted.size() > settings.maxWaiting()) {
            webhooks.demandAlone(webhook.id())
                    .suspend("More than %d deliveries waited".formatted(settings.maxWaiting()));
            return;
        }
        wanted.forEach(one -> deliveries.add(telling(one), webhook.id(), clock.instant()));
    }

    private Telling telling(News news) {
        var body = json.createObjectNode()
                .put("id", news.eventId())
                .put("type", news.eventType())
                .put("timestamp", clock.instant().toString())
                .put("tenant", CurrentTenant.demand().value())
                .put("revision", Long.toString(news.revision()));
        body.set("data", news.data());
        return new Telling(news.eventId(), news.eventType(), news.planId(), body.toString());
    }
}
