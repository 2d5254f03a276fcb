package eu.doelboom.backbone.rounds;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread that visits those who called, in turns. Many calls of one caller before its visit are one visit. A visit
 * that fails is made again after a pause that grows, and holds up nobody else; at the start and now and then everybody
 * is visited.
 */
public final class Rounds<T> {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Visit<T> visit;
    private final Supplier<Collection<T>> everybody;
    private final Pace pace;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Set<T> waiting = new LinkedHashSet<>();
    private volatile boolean open = true;

    /** Of the thread alone. */
    private final Map<T, Retry> failed = new LinkedHashMap<>();

    /** Until when places rest that were visited a moment ago; forgotten as soon as that is over. */
    private final Map<T, Long> resting = new HashMap<>();

    private long lookAt;

    /** Rounds under a name that shows in thread lists; they begin with {@link #start()}. */
    public Rounds(String name, Visit<T> visit, Supplier<Collection<T>> everybody, Pace pace) {
        this.visit = visit;
        this.everybody = everybody;
        this.pace = pace;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Ends after the visit that is being made, or gives it up after a while. */
    public void stop(Duration patience) throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join(patience.toMillis());
    }

    public boolean alive() {
        return thread.isAlive();
    }

    /** Says that there is work at this place. */
    public void call(T place) {
        lock.lock();
        try {
            if (waiting.add(place)) {
                called.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        lookAt = System.nanoTime();
        while (open) {
            try {
                for (var place : next()) {
                    visit(place);
                    rest(place);
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void visit(T place) throws InterruptedException {
        try {
            visit.to(place);
            failed.remove(place);
        } catch (RuntimeException failure) {
            Log.warnf("visit failed and is repeated: rounds=%s place=%s cause=%s", thread.getName(), place, failure);
            failed.compute(place, (same, before) -> Retry.after(before));
        }
    }

    private void rest(T place) {
        if (!pace.rest().isZero()) {
            resting.put(place, System.nanoTime() + pace.rest().toNanos());
        }
    }

    /** Who called, who is looked at anyway, and whose pause after a failure is over; nobody else waits for that. */
    private Collection<T> next() throws InterruptedException {
        var places = called();
        long now = System.nanoTime();
        if (lookAt - now <= 0) {
            lookAt = now + pace.unasked().toNanos();
            places.addAll(lookAround());
        }
        failed.forEach((place, retry) -> {
            if (retry.at - now <= 0) {
                places.add(place);
            } else {
                places.remove(place);
            }
        });
        return places;
    }

    private Set<T> called() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var places = rested();
            long left = untilDue();
            while (places.isEmpty() && left > 0) {
                var unused = called.awaitNanos(left);
                places = rested();
                left = untilDue();
            }
            return places;
        } finally {
            lock.unlock();
        }
    }

    /** Takes out who called and rests no longer; the others stay until their rest is over. */
    private Set<T> rested() {
        long now = System.nanoTime();
        resting.values().removeIf(until -> until - now <= 0);
        var places = new LinkedHashSet<>(waiting);
        places.removeAll(resting.keySet());
        waiting.removeAll(places);
        return places;
    }

    private long untilDue() {
        long now = System.nanoTime();
        long due = lookAt - now;
        for (var place : waiting) {
            due = Math.min(due, resting.getOrDefault(place, now) - now);
        }
        for (var retry : failed.values()) {
            due = Math.min(due, retry.at - now);
        }
        return due;
    }

    private Collection<T> lookAround() {
        try {
            return everybody.get();
        } catch (RuntimeException failure) {
            Log.warnf("rounds could not begin: rounds=%s cause=%s", thread.getName(), failure);
            return List.of();
        }
    }

    /** When a place is visited again, and how long that pause is. */
    private record Retry(long at, Duration pause) {

        private static Retry after(@Nullable Retry before) {
            var twice = before == null ? FIRST_PAUSE : before.pause.multipliedBy(2);
            var pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
            return new Retry(System.nanoTime() + pause.toNanos(), pause);
        }
    }

    /** What is done at a place. */
    @FunctionalInterface
    public interface Visit<T> {

        void to(T place) throws InterruptedException;
    }

    /**
     * How the rounds go.
     *
     * @param unasked how often everybody is visited, called or not
     * @param rest how long a place rests after a visit, so that its calls gather; zero where somebody waits for the visit
     */
    public record Pace(Duration unasked, Duration rest) {}
}
