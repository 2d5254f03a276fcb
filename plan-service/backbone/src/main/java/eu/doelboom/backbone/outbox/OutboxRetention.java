package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Forgets published events and answered requests that are older than anyone may still ask for. */
@ApplicationScoped
class OutboxRetention {

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

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        registry.all().forEach(tenant -> work.inTransaction(tenant.id(), this::deleteOld));
    }

    private int deleteOld() {
        var age = settings.retention().toSeconds();
        int events = entityManager
                .createNativeQuery("delete from outbox where published_at < now() - make_interval(secs => :age)")
                .setParameter("age", age)
                .executeUpdate();
        int answers = entityManager
                .createNativeQuery(
                        "delete from idempotent_request where created_at < now() - make_interval(secs => 86400)")
                .executeUpdate();
        return events + answers;
    }
}
