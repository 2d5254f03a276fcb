package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.rounds.Rounds;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Seals the trails of the cities, each soon after something was written in it. Entries gather between two rounds and are
 * sealed together, so that the trail takes one transaction a second from a busy city and not one for every change.
 */
@ApplicationScoped
class AuditSealer {

    private final TenantRegistry registry;
    private final AuditBatch batch;
    private final AuditSettings settings;
    private final Rounds<TenantId> rounds;

    AuditSealer(TenantRegistry registry, AuditBatch batch, AuditSettings settings) {
        this.registry = registry;
        this.batch = batch;
        this.settings = settings;
        rounds = new Rounds<>(
                "audit-sealer",
                this::seal,
                this::everybody,
                new Rounds.Pace(settings.safetyInterval(), settings.gathering()));
    }

    /** What an earlier run left unsealed is sealed first. */
    void start(@Observes @Priority(150) StartupEvent started) {
        everybody().forEach(rounds::call);
        rounds.start();
    }

    /** What was refused in the last moment is still written. */
    void stop(@Observes @Priority(50) ShutdownEvent stopping) throws InterruptedException {
        rounds.stop(settings.gathering());
        everybody().forEach(batch::writeRefused);
    }

    /** Says that something was written in this city's trail. */
    void wake(TenantId tenant) {
        rounds.call(tenant);
    }

    /** A city that is gone has no trail any more; one that is not ready comes up again in the rounds to everybody. */
    private void seal(TenantId tenant) {
        var standing = tenant.equals(TenantId.PLATFORM) ? Standing.READY : registry.standing(tenant);
        if (standing == Standing.GONE) {
            batch.forget(tenant);
        }
        if (standing != Standing.READY) {
            return;
        }
        if (batch.seal(tenant) >= settings.batchSize()) {
            wake(tenant);
        }
    }

    private Collection<TenantId> everybody() {
        return Stream.concat(
                        Stream.of(TenantId.PLATFORM), registry.all().stream().map(Tenant::id))
                .toList();
    }
}
