package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.problem.PreconditionFailed;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.plan.refusal.PlanRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Configures a city, suspends and resumes it, lets it leave and takes that back. A deleted city never changes. */
@ApplicationScoped
class ChangingTenant {

    private final TenantRegistry registry;
    private final AnnouncingTenant announcing;
    private final LeavingSettings settings;
    private final Clock clock;

    ChangingTenant(TenantRegistry registry, AnnouncingTenant announcing, LeavingSettings settings, Clock clock) {
        this.registry = registry;
        this.announcing = announcing;
        this.settings = settings;
        this.clock = clock;
    }

    /** The city as the caller has seen it. */
    Tenant seen(String tenantId, @Nullable String ifMatch) {
        var tenant = demand(tenantId);
        EntityTag.of(tenant.revision()).demand(ifMatch);
        if (tenant.state() == TenantState.DELETED) {
            throw new PlanRefusal.TenantDeleted(tenantId);
        }
        return tenant;
    }

    Tenant demand(String tenantId) {
        return TenantId.parse(tenantId).flatMap(registry::find).orElseThrow(() -> new NotFound("tenant", tenantId));
    }

    Tenant configure(Tenant tenant, TenantContent content) {
        if (content.state() != tenant.state() && !isOpen(content.state())) {
            throw new InvalidInput(
                    Issue.invalid("body", "state", "can be changed to ACTIVE or SUSPENDED", content.state()));
        }
        return announced(new Tenant(
                tenant.id(),
                content.name(),
                content.state(),
                tenant.revision() + 1,
                content.language(),
                content.quotas().quotas(),
                isOpen(content.state()) ? null : tenant.deletionDue()));
    }

    private static boolean isOpen(TenantState state) {
        return state == TenantState.ACTIVE || state == TenantState.SUSPENDED;
    }

    /** Gives notice: from now on nobody gets in, and after the time of grace everything is deleted. */
    Tenant giveNotice(Tenant tenant) {
        if (tenant.state() == TenantState.DELETING) {
            return tenant;
        }
        return announced(next(
                tenant,
                TenantState.DELETING,
                clock.instant().plus(settings.grace()).truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The time of grace is over. */
    Tenant delete(Tenant tenant) {
        return announced(next(tenant, TenantState.DELETED, tenant.deletionDue()));
    }

    private static Tenant next(Tenant tenant, TenantState state, @Nullable Instant due) {
        return new Tenant(
                tenant.id(), tenant.name(), state, tenant.revision() + 1, tenant.language(), tenant.quotas(), due);
    }

    private Tenant announced(Tenant tenant) {
        if (!announcing.announce(tenant)) {
            throw new PreconditionFailed(EntityTag.of(tenant.revision()).value());
        }
        return tenant;
    }
}
