package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Quotas;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.refusal.PlanRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;

/** Registers a city here and announces it, so that every service prepares a schema for it. */
@ApplicationScoped
class RegisteringTenant {

    /** Names that mean something else in a path or a database. */
    private static final Set<String> RESERVED = Set.of(TenantId.PLATFORM.value(), "me");

    private final TenantRegistry registry;
    private final AnnouncingTenant announcing;
    private final TenantWork work;

    RegisteringTenant(TenantRegistry registry, AnnouncingTenant announcing, TenantWork work) {
        this.registry = registry;
        this.announcing = announcing;
        this.work = work;
    }

    /** Whoever asked is answered when the schema stands here. */
    Tenant register(NewTenant content) {
        var id = new TenantId(content.id());
        var tenant = new Tenant(
                id,
                content.name(),
                TenantState.ACTIVE,
                1,
                Objects.requireNonNullElse(content.language(), Tenant.USUAL_LANGUAGE),
                content.quotas() == null ? Quotas.USUAL : content.quotas().quotas(),
                null);
        if (RESERVED.contains(content.id()) || !announcing.announce(tenant)) {
            throw new PlanRefusal.TenantExists(content.id());
        }
        work.afterCommit(() -> registry.prepare(id));
        return tenant;
    }
}
