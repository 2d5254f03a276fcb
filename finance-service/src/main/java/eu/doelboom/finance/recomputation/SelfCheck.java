package eu.doelboom.finance.recomputation;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.plan.Plans;
import eu.doelboom.finance.recomputation.Recomputing.Comparison;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Compares, now and then, the totals of every plan of every city with their lines. A difference is an incident: it is
 * logged as an error and counted, for an alarm to hang on; nothing is repaired silently.
 */
@ApplicationScoped
class SelfCheck {

    private static final String METRIC = "doelboom.finance.totals.differences";

    private final TenantRegistry tenants;
    private final TenantWork work;
    private final Plans plans;
    private final Recomputing recomputing;
    private final MeterRegistry meters;

    SelfCheck(TenantRegistry tenants, TenantWork work, Plans plans, Recomputing recomputing, MeterRegistry meters) {
        this.tenants = tenants;
        this.work = work;
        this.plans = plans;
        this.recomputing = recomputing;
        this.meters = meters;
        meters.counter(METRIC);
    }

    @Scheduled(
            every = "${doelboom.self-check.every:10m}",
            delayed = "${doelboom.self-check.delay:2m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAll() {
        tenants.all().stream().map(Tenant::id).forEach(this::checkAlone);
    }

    /** A city that cannot be checked now keeps no other from being checked. */
    private void checkAlone(TenantId tenant) {
        try {
            check(tenant);
        } catch (RuntimeException failure) {
            Log.warnf("totals not checked: tenant=%s cause=%s", tenant, failure);
        }
    }

    /** Checks every plan of a city, each in a transaction of its own, and answers how many totals are wrong. */
    int check(TenantId tenant) {
        var planIds = work.inTransaction(tenant, plans::ids);
        return planIds.stream().mapToInt(planId -> check(tenant, planId)).sum();
    }

    private int check(TenantId tenant, String planId) {
        List<Difference> differences = work.inTransaction(
                tenant,
                () -> recomputing.compare(planId).map(Comparison::differences).orElse(List.of()));
        if (!differences.isEmpty()) {
            Log.errorf(
                    "incident: totals differ from their lines: tenant=%s planId=%s differences=%d",
                    tenant, planId, differences.size());
            meters.counter(METRIC).increment(differences.size());
        }
        return differences.size();
    }
}
