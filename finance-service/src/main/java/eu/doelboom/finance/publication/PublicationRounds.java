package eu.doelboom.finance.publication;

import eu.doelboom.backbone.rounds.Rounds;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.correlation.Correlation;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.note.FiguresMoved;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

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

    /** What caused the announcement that waits, when that is known: the last change of those that are told together. */
    private final Map<PlanOfCity, String> causes = new ConcurrentHashMap<>();

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
        var plan = new PlanOfCity(moved.tenant(), moved.planId());
        if (!moved.correlationId().isEmpty()) {
            causes.put(plan, moved.correlationId());
        }
        rounds.call(plan);
    }

    boolean alive() {
        return rounds.alive();
    }

    /** A city that is not up to date yet, or gone, is left alone; while behind it is found again later. */
    void publish(PlanOfCity plan) {
        var cause = causes.remove(plan);
        if (tenants.standing(plan.tenant) != Standing.READY) {
            return;
        }
        try {
            publishBecauseOf(cause, plan);
        } catch (RuntimeException failure) {
            if (cause != null) {
                causes.putIfAbsent(plan, cause);
            }
            throw failure;
        }
    }

    private void publishBecauseOf(@Nullable String cause, PlanOfCity plan) {
        if (cause != null) {
            MDC.put(Correlation.KEY, cause);
        }
        try {
            work.inTransaction(plan.tenant, () -> {
                publishing.publish(plan.planId);
                return plan;
            });
        } finally {
            MDC.remove(Correlation.KEY);
        }
    }

    Collection<PlanOfCity> behind() {
        return tenants.all().stream()
                .map(Tenant::id)
                .flatMap(tenant -> behind(tenant).stream().map(planId -> new PlanOfCity(tenant, planId)))
                .toList();
    }

    /** A city whose plans cannot be read now keeps no other from being looked at. */
    private List<String> behind(TenantId tenant) {
        try {
            return work.inTransaction(tenant, announced::behind);
        } catch (RuntimeException failure) {
            Log.warnf("city not looked at for announcements: tenant=%s cause=%s", tenant, failure);
            return List.of();
        }
    }

    record PlanOfCity(TenantId tenant, String planId) {}
}
