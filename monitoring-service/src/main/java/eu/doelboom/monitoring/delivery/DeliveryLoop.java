package eu.doelboom.monitoring.delivery;

import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.monitoring.webhook.WebhookSettings;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Goes round the cities in which something is due. At the start and once in a while it goes round all of them: so
 * everything is found that somebody left behind who died.
 */
@ApplicationScoped
class DeliveryLoop implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Delivering delivering;
    private final Timetable timetable;
    private final TenantRegistry registry;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Thread thread = new Thread(this, "webhooks");
    private volatile boolean open = true;

    DeliveryLoop(
            Delivering delivering,
            Timetable timetable,
            TenantRegistry registry,
            WebhookSettings settings,
            Clock clock) {
        this.delivering = delivering;
        this.timetable = timetable;
        this.registry = registry;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(300) StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        open = false;
        thread.join(STOP_PATIENCE.toMillis());
    }

    @Override
    public void run() {
        var nextSweep = clock.instant();
        while (open) {
            try {
                if (!clock.instant().isBefore(nextSweep)) {
                    nextSweep = clock.instant().plus(settings.sweepInterval());
                    registry.all().forEach(tenant -> timetable.wake(tenant.id()));
                    registry.all().forEach(tenant -> carefully(tenant.id(), delivering::forgetOld));
                }
                timetable.await(PATIENCE).stream()
                        .filter(this::isActive)
                        .forEach(tenant -> carefully(tenant, delivering::deliver));
            } catch (InterruptedException stopping) {
                open = false;
            }
        }
    }

    /** Nothing leaves a city that is suspended; what waits there is found again when it is active. */
    private boolean isActive(TenantId tenant) {
        return registry.find(tenant)
                .filter(known -> known.state() == TenantState.ACTIVE)
                .isPresent();
    }

    /** A city whose data cannot be reached at the moment holds up no other one. */
    private void carefully(TenantId tenant, Work work) {
        try {
            work.on(tenant);
        } catch (RuntimeException failure) {
            Log.warnf(failure, "webhooks wait: tenant=%s", tenant);
            timetable.at(tenant, retryAt());
        }
    }

    private Instant retryAt() {
        return clock.instant().plus(PATIENCE);
    }

    /** Something done for one city. */
    private interface Work {
        void on(TenantId tenant);
    }
}
