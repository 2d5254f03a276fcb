package eu.doelboom.monitoring.delivery;

import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * When to look at which city. It only saves looking: everything that must not be lost stands in the cities' schemas, and
 * all cities are looked at once in a while anyway.
 */
@ApplicationScoped
class Timetable {

    private final Clock clock;
    private final Map<TenantId, Instant> due = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    Timetable(Clock clock) {
        this.clock = clock;
    }

    /** Something may be due in this city now. */
    void wake(TenantId tenant) {
        at(tenant, clock.instant());
    }

    /** Something is due in this city then. */
    void at(TenantId tenant, Instant when) {
        lock.lock();
        try {
            due.merge(tenant, when, (one, other) -> one.isBefore(other) ? one : other);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The cities to look at now; waits until there is one, but no longer than this. */
    List<TenantId> await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (left > 0 && ready().isEmpty()) {
                left -= pause(Math.min(left, untilNext()));
            }
            var ready = ready();
            ready.forEach(due::remove);
            return ready;
        } finally {
            lock.unlock();
        }
    }

    private List<TenantId> ready() {
        var now = clock.instant();
        return due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long untilNext() {
        var now = clock.instant();
        return due.values().stream()
                .map(when -> Duration.between(now, when).toNanos())
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }

    private long pause(long nanos) throws InterruptedException {
        var wait = Math.max(TimeUnit.MILLISECONDS.toNanos(1), nanos);
        return wait - Math.max(0, changed.awaitNanos(wait));
    }
}
