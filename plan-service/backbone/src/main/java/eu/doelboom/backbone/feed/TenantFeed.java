package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
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
                var tenant = event.data().required("tenant");
                registry.register(new Tenant(
                        new TenantId(tenant.required("id").asText()),
                        tenant.required("name").asText(),
                        TenantState.valueOf(tenant.required("state").asText()),
                        event.revision()));
            }
        }
    }
}
