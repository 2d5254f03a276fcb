package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.refusal.PlanRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Registers a city here and announces it, so that every service prepares a schema for it. */
@ApplicationScoped
class RegisteringTenant {

    private static final String TOPIC = "tenants";
    private static final String CHANGED = "plan.tenants.notify.changed";

    private final TenantRegistry registry;
    private final TenantWork work;
    private final Outbox outbox;

    RegisteringTenant(TenantRegistry registry, TenantWork work, Outbox outbox) {
        this.registry = registry;
        this.work = work;
        this.outbox = outbox;
    }

    Tenant register(NewTenant content) {
        var id = new TenantId(content.id());
        if (id.equals(TenantId.PLATFORM) || registry.find(id).isPresent()) {
            throw new PlanRefusal.TenantExists(content.id());
        }
        var tenant = new Tenant(id, content.name(), TenantState.ACTIVE, 1);
        return work.inTransaction(TenantId.PLATFORM, () -> {
            registry.register(tenant);
            outbox.publish(List.of(announcement(tenant)));
            return tenant;
        });
    }

    private static NewEvent announcement(Tenant tenant) {
        var id = tenant.id().value();
        var data = Map.of(
                "revision",
                tenant.revision(),
                "tenant",
                Map.of("id", id, "name", tenant.name(), "state", tenant.state().name()));
        return new NewEvent(TOPIC, CHANGED, "/plan/v1/tenants/" + id, id, id, "", tenant.revision(), data);
    }
}
