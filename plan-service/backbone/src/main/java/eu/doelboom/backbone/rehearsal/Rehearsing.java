package eu.doelboom.backbone.rehearsal;

import eu.doelboom.backbone.database.TransactionEnd;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the work of the service after a start, so that whoever comes first need not wait until all it takes has
 * been loaded. Every round is taken back, so nothing of it is left or told; nobody waits for a rehearsal, and one that
 * fails is only noted.
 */
@ApplicationScoped
class Rehearsing {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final List<Rehearsal> rehearsals;
    private final RehearsalSettings settings;
    private final TenantRegistry tenants;
    private final TenantWork work;
    private final TransactionSynchronizationRegistry transactions;
    private final TransactionEnd end;
    private final Thread thread = new Thread(this::run, "rehearsal");

    Rehearsing(
            @All List<Rehearsal> rehearsals,
            RehearsalSettings settings,
            TenantRegistry tenants,
            TenantWork work,
            TransactionSynchronizationRegistry transactions,
            TransactionEnd end) {
        this.end = end;
        this.rehearsals = rehearsals;
        this.settings = settings;
        this.tenants = tenants;
        this.work = work;
        this.transactions = transactions;
    }

    void start(@Observes @Priority(400) StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    private void run() {
        try {
            for (var rehearsal : settings.rounds() == 0 ? List.<Rehearsal>of() : rehearsals) {
                rehearse(rehearsal);
            }
        } catch (InterruptedException stopping) {
            Log.debug("the service stops before it has rehearsed");
        } catch (RuntimeException failure) {
            Log.warnf(failure, "rehearsal given up");
        }
    }

    private void rehearse(Rehearsal rehearsal) throws InterruptedException {
        long end = System.nanoTime() + settings.patience().toNanos();
        var stage = stageFor(rehearsal);
        while (stage.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE.toMillis());
            stage = stageFor(rehearsal);
        }
        for (int round = 2; round <= settings.rounds() && stage.isPresent() && !Thread.interrupted(); round++) {
            isPlayed(rehearsal, stage.get());
        }
        Log.infof(
                "rehearsed: work=%s tenant=%s",
                rehearsal, stage.map(TenantId::value).orElse("none"));
    }

    /** The first city in which it can be played, and has been. */
    private Optional<TenantId> stageFor(Rehearsal rehearsal) {
        return tenants.all().stream()
                .map(Tenant::id)
                .filter(tenant -> tenants.standing(tenant) == Standing.READY)
                .limit(settings.cities())
                .filter(tenant -> isPlayed(rehearsal, tenant))
                .findFirst();
    }

    private boolean isPlayed(Rehearsal rehearsal, TenantId city) {
        return work.inTransaction(city, () -> {
            end.putOff();
            boolean played = rehearsal.play();
            transactions.setRollbackOnly();
            return played;
        });
    }
}
