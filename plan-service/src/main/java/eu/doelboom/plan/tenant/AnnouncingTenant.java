package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes a city here and tells every service, in the running transaction on the platform's own ground. */
@ApplicationScoped
class AnnouncingTenant {

    private static final String TOPIC = "tenants";
    private static final String CHANGED = "plan.tenants.notify.changed";

    private final TenantRegistry registry;
    private final Outbox outbox;

    AnnouncingTenant(TenantRegistry registry, Outbox outbox) {
        this.registry = registry;
        this.outbox = outbox;
    }

    /** Answers whether this was news; nothing is told of a state that is no newer than the known one. */
    boolean announce(Tenant tenant) {
        if (!registry.register(tenant)) {
            return false;
        }
        outbox.publish(List.of(announcement(tenant)));
        return true;
    }

    private static NewEvent announcement(Tenant tenant) {
        var id = tenant.id().value();
        var state = new LinkedHashMap<String, Object>();
        state.put("id", id);
        state.put("name", tenant.name());
        state.put("state", tenant.state().name());
        state.put("language", tenant.language());
        state.put("quotas", QuotaTerms.of(tenant.quotas()));
        var due = tenant.deletionDue();
        if (due != null) {
            state.put("deletionDue", due.toString());
        }
        var data = Map.of("revision", tenant.revision(), "tenant", state);
        return new NewEvent(TOPIC, CHANGED, "/plan/v1/tenants/" + id, id, id, "", tenant.revision(), data);
    }
}
