package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Forgets published events and answered requests that are older than anyone may still ask for. */
@ApplicationScoped
class OutboxRetention {

    /** Rows deleted in one transaction. */
    private static final int PORTION = 10_000;

    private final TenantRegistry registry;
    private final TenantWork work;
    private final EntityManager entityManager;
    private final OutboxSettings settings;

    OutboxRetention(TenantRegistry registry, TenantWork work, EntityManager entityManager, OutboxSettings settings) {
        this.registry = registry;
        this.work = work;
        this.entityManager = entityManager;
        this.settings = settings;
    }

    /** A city in which it fails holds up no other; it is tried again the next time. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        prune(TenantId.PLATFORM);
        registry.all().forEach(tenant -> prune(tenant.id()));
    }

    private void prune(TenantId tenant) {
        try {
            int events = PORTION;
            while (events == PORTION) {
                events = work.inTransaction(tenant, this::deleteOldest);
            }
            work.inTransaction(tenant, this::deleteAnswers);
        } catch (RuntimeException failure) {
            Log.warnf(failure, "old events not forgotten, tried again later: tenant=%s", tenant);
        }
    }

    /** Along the primary key, so that what it costs does not grow with what is kept. */
    private int deleteOldest() {
        return entityManager
                .createNativeQuery("""
                        delete from outbox where sequence in (
                          select sequence from (select sequence, published_at from outbox order by sequence limit :most)
                           where published_at < now() - make_interval(secs => :age))""")
                .setParameter("most", PORTION)
                .setParameter("age", settings.retention().toSeconds())
                .executeUpdate();
    }

    private int deleteAnswers() {
        return entityManager
                .createNativeQuery(
                        "delete from idempotent_request where created_at < now() - make_interval(secs => 86400)")
                .executeUpdate();
    }
}
