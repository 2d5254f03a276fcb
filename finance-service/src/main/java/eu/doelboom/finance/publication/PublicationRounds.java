package eu.doelboom.finance.publication;

import eu.doelboom.backbone.rounds.Rounds;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.note.FiguresMoved;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;

/**
 * Announces equilibria after the figures moved, not while: a change waits for no announcement, and a hundred changes of
 * one plan in a moment are one announcement of what came of them. A plan that is behind because the service died in
 * between is found by looking.
 */
@ApplicationScoped
class PublicationRounds {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublishingEquilibrium publishing;
    private final AnnouncedEquilibria announced;
    private final TenantRegistry tenants;
    private final TenantWork work;
    private final Rounds<PlanOfCity> rounds;

    PublicationRounds(
            PublishingEquilibrium publishing,
            AnnouncedEquilibria announced,
            TenantRegistry tenants,
            TenantWork work,
            PublicationSettings settings) {
        this.publishing = publishing;
        this.announced = announced;
        this.tenants = tenants;
        this.work = work;
        rounds = new Rounds<>(
                "equilibria",
                this::publish,
                this::behind,
                new Rounds.Pace(settings.safetyInterval(), settings.linger()));
    }

    void start(@Observes @Priority(300) StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop(PATIENCE);
    }

    void figuresMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresMoved moved) {
        rounds.call(new PlanOfCity(moved.tenant(), moved.planId()));
    }

    private void publish(PlanOfCity plan) {
        work.inTransaction(plan.tenant, () -> {
            publishing.publish(plan.planId);
            return plan;
        });
    }

    private Collection<PlanOfCity> behind() {
        return tenants.all().stream()
                .flatMap(tenant -> work.inTransaction(tenant.id(), announced::behind).stream()
                        .map(planId -> new PlanOfCity(tenant.id(), planId)))
                .toList();
    }

    private record PlanOfCity(TenantId tenant, String planId) {}
}
