package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what waits in the outboxes. Woken by each commit; looks by itself now and then as a safety net. Cities take
 * turns, a batch each, so that a large import of one does not keep the others waiting.
 */
@ApplicationScoped
class OutboxRelay {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final TenantRegistry registry;
    private final OutboxBatch batch;
    private final OutboxTopics topics;
    private final OutboxSettings settings;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Set<TenantId> waiting = new LinkedHashSet<>();
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean open = true;

    OutboxRelay(TenantRegistry registry, OutboxBatch batch, OutboxTopics topics, OutboxSettings settings) {
        this.registry = registry;
        this.batch = batch;
        this.topics = topics;
        this.settings = settings;
    }

    void start(@Observes @Priority(100) StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join(settings.sendTimeout().toMillis());
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Says that this city's outbox has something to send. */
    void wake(TenantId tenant) {
        lock.lock();
        try {
            waiting.add(tenant);
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (open) {
            try {
                topics.make();
                for (var tenant : next()) {
                    if (batch.publish(tenant) >= settings.batchSize()) {
                        wake(tenant);
                    }
                }
                pause = FIRST_PAUSE_MILLIS;
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                Log.warnf("outbox waits for database or broker: pauseMillis=%d cause=%s", pause, failure);
                wakeAll();
                pause = rest(pause);
            }
        }
    }

    private long rest(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }

    private Set<TenantId> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (waiting.isEmpty() && !woken.await(settings.safetyInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeAll();
            }
            var taken = new LinkedHashSet<>(waiting);
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void wakeAll() {
        wake(TenantId.PLATFORM);
        registry.all().stream().map(Tenant::id).forEach(this::wake);
    }
}
