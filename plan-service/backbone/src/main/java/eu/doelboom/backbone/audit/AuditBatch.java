package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;

/**
 * One batch of one city's trail: given numbers and hashes in the order in which the entries became visible. One sealer
 * at a time, so that the chain never forks; nobody who changes a plan waits for it.
 */
@ApplicationScoped
class AuditBatch {

    private final TenantWork work;
    private final AuditEntries entries;
    private final RefusedAttempts refused;
    private final Instance<AuditTrail> trail;
    private final AuditSettings settings;
    private final Counter sealed;

    AuditBatch(
            TenantWork work,
            AuditEntries entries,
            RefusedAttempts refused,
            Instance<AuditTrail> trail,
            AuditSettings settings,
            MeterRegistry meters) {
        this.work = work;
        this.entries = entries;
        this.refused = refused;
        this.trail = trail;
        this.settings = settings;
        sealed = meters.counter("doelboom.audit.sealed");
    }

    /** Writes what was refused, seals at most one batch and answers how many entries it had. */
    int seal(TenantId tenant) {
        int written = writeRefused(tenant);
        int size = work.inTransaction(tenant, () -> entries.sealAlone() ? sealBatch(tenant) : 0);
        sealed.increment(size);
        return Math.max(size, written);
    }

    /** Drops what was refused in a city that is gone. */
    void forget(TenantId tenant) {
        refused.take(tenant, Integer.MAX_VALUE);
    }

    /** Writes what was refused and answers how much that was. */
    int writeRefused(TenantId tenant) {
        var attempts = refused.take(tenant, settings.batchSize());
        if (attempts.isEmpty()) {
            return 0;
        }
        try {
            return work.inTransaction(tenant, () -> {
                attempts.forEach(trail.get()::refused);
                return attempts.size();
            });
        } catch (RuntimeException failure) {
            attempts.forEach(attempt -> refused.add(tenant, attempt));
            throw failure;
        }
    }

    private int sealBatch(TenantId tenant) {
        var rows = entries.unsealed(settings.batchSize());
        if (rows.isEmpty()) {
            return 0;
        }
        var seals = new ArrayList<SealedEntry>();
        var last = entries.head().orElse(null);
        for (var row : rows) {
            last = SealedEntry.after(last, row.entry());
            seals.add(last);
        }
        entries.seal(rows, seals);
        var head = seals.get(seals.size() - 1);
        Log.debugf("trail sealed: tenant=%s sequence=%d hash=%s", tenant, head.sequence(), head.hash());
        return rows.size();
    }
}
