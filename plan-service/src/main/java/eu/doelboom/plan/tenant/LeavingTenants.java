package eu.doelboom.plan.tenant;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes the cities whose time of grace is over. */
@ApplicationScoped
class LeavingTenants {

    private final TenantRegistry registry;
    private final ChangingTenant changing;
    private final TenantWork work;
    private final Clock clock;

    LeavingTenants(TenantRegistry registry, ChangingTenant changing, TenantWork work, Clock clock) {
        this.registry = registry;
        this.changing = changing;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(
            every = "${doelboom.leaving.check:10s}",
            delayed = "${doelboom.leaving.check:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteDue() {
        registry.registered().stream().filter(this::isDue).forEach(this::delete);
    }

    private void delete(Tenant tenant) {
        try {
            work.inTransaction(TenantId.PLATFORM, () -> changing.delete(tenant));
            Log.infof("time of grace is over: tenant=%s", tenant.id());
        } catch (RuntimeException failure) {
            Log.warnf(failure, "city not deleted, tried again soon: tenant=%s", tenant.id());
        }
    }

    private boolean isDue(Tenant tenant) {
        var due = tenant.deletionDue();
        return tenant.state() == TenantState.DELETING && due != null && !due.isAfter(clock.instant());
    }
}
