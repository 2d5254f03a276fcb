package eu.doelboom.plan.exchange;

import eu.doelboom.backbone.quota.QuotaUse;
import eu.doelboom.backbone.quota.QuotaUses;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.tenant.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How much a city imports: the size of a file and of all files of a day are limited by its quotas. */
@ApplicationScoped
class ImportVolume implements QuotaUses {

    private final TenantRegistry registry;
    private final EntityManager entityManager;
    private final Clock clock;

    ImportVolume(TenantRegistry registry, EntityManager entityManager, Clock clock) {
        this.registry = registry;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Counts a file in the running transaction: what is rolled back was not imported. */
    void add(long bytes) {
        var quotas = registry.demand(CurrentTenant.demand()).quotas();
        if (bytes > quotas.importBytes()) {
            throw new ImportTooLarge("file", quotas.importBytes());
        }
        var total = (Number) entityManager
                .createNativeQuery("""
                        insert into import_volume (day, byte_count, file_count) values (:day, :bytes, 1)
                        on conflict (day) do update
                           set byte_count = import_volume.byte_count + excluded.byte_count,
                               file_count = import_volume.file_count + 1
                        returning byte_count""")
                .setParameter("day", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .setParameter("bytes", bytes)
                .getSingleResult();
        if (total.longValue() > quotas.importBytesPerDay()) {
            throw new ImportTooLarge("day", quotas.importBytesPerDay());
        }
    }

    @Override
    public List<QuotaUse> of(Tenant tenant) {
        var today = entityManager
                .createNativeQuery("select byte_count from import_volume where day = :day")
                .setParameter("day", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .getResultStream()
                .mapToLong(bytes -> ((Number) bytes).longValue())
                .sum();
        return List.of(
                new QuotaUse("importBytes", tenant.quotas().importBytes(), 0, null, null),
                new QuotaUse("importBytesPerDay", tenant.quotas().importBytesPerDay(), today, null, null));
    }
}
