package eu.doelboom.backbone.feed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.tenancy.Quotas;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Follows the announcements of cities; a city becomes usable here when its schema stands. */
@ApplicationScoped
class TenantFeed implements FeedHandler {

    static final String TOPIC = "tenants";
    private static final String CHANGED = "plan.tenants.notify.changed";

    private final TenantRegistry registry;

    TenantFeed(TenantRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean enabled() {
        return !registry.registers();
    }

    @Override
    public TenantId tenantOf(ReceivedEvent event) {
        return TenantId.PLATFORM;
    }

    @Override
    public void apply(String stream, List<ReceivedEvent> events) {
        for (var event : events) {
            if (event.type().equals(CHANGED)) {
                registry.register(tenant(event.data().required("tenant"), event.revision()));
            }
        }
    }

    /** What an announcement leaves out is as usual. */
    private static Tenant tenant(JsonNode tenant, long revision) {
        var quotas = tenant.path("quotas");
        var due = tenant.path("deletionDue");
        return new Tenant(
                new TenantId(tenant.required("id").asText()),
                tenant.required("name").asText(),
                TenantState.valueOf(tenant.required("state").asText()),
                revision,
                tenant.path("language").asText(Tenant.USUAL_LANGUAGE),
                new Quotas(
                        quotas.path("connections").asInt(Quotas.USUAL.connections()),
                        quotas.path("importBytes").asLong(Quotas.USUAL.importBytes()),
                        quotas.path("importBytesPerDay").asLong(Quotas.USUAL.importBytesPerDay())),
                due.isTextual() ? Instant.parse(due.asText()) : null);
    }
}
