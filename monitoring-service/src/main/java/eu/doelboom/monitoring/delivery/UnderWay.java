package eu.doelboom.monitoring.delivery;

import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.monitoring.webhook.Webhook;
import eu.doelboom.monitoring.webhook.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many deliveries are under way: to each receiver, for each city and in all. */
@ApplicationScoped
class UnderWay {

    private final WebhookSettings settings;
    private final Map<UUID, Integer> byWebhook = new HashMap<>();
    private final Map<TenantId, Integer> byTenant = new HashMap<>();
    private int all;

    UnderWay(WebhookSettings settings) {
        this.settings = settings;
    }

    /** Those with the fewest deliveries under way come first, so that a freed place goes to who has none. */
    synchronized List<Webhook> idlestFirst(List<Webhook> webhooks) {
        return webhooks.stream()
                .sorted(Comparator.comparingInt((Webhook one) -> byWebhook.getOrDefault(one.id(), 0)))
                .toList();
    }

    /** Takes as many places for this receiver as there are. */
    synchronized int take(TenantId tenant, UUID webhook) {
        var places = Math.min(
                settings.maxUnderWay() - byWebhook.getOrDefault(webhook, 0),
                Math.min(
                        settings.maxUnderWayPerTenant() - byTenant.getOrDefault(tenant, 0),
                        settings.maxUnderWayInAll() - all));
        if (places <= 0) {
            return 0;
        }
        add(tenant, webhook, places);
        return places;
    }

    synchronized void giveBack(TenantId tenant, UUID webhook, int places) {
        add(tenant, webhook, -places);
    }

    private void add(TenantId tenant, UUID webhook, int places) {
        if (places == 0) {
            return;
        }
        byWebhook.merge(webhook, places, UnderWay::sum);
        byTenant.merge(tenant, places, UnderWay::sum);
        all += places;
    }

    private static @Nullable Integer sum(Integer one, Integer other) {
        var sum = one + other;
        return sum == 0 ? null : sum;
    }
}
