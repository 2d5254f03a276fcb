package eu.doelboom.backbone.rounds;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One thread that visits those who called, in turns. Many calls of one caller before its visit are one visit. A visit
 * that fails is made again after a pause that grows; when nobody calls for a while, everybody is visited.
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
            waiting.add(place);
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (open) {
            try {
                pause = visitAll(next()) ? FIRST_PAUSE : rest(pause);
                Thread.sleep(pace.rest().toMillis());
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                Log.warnf("rounds could not begin: rounds=%s cause=%s", thread.getName(), failure);
            }
        }
    }

    private boolean visitAll(Set<T> places) throws InterruptedException {
        boolean all = true;
        for (var place : places) {
            try {
                visit.to(place);
            } catch (RuntimeException failure) {
                Log.warnf(
                        "visit failed and is repeated: rounds=%s place=%s cause=%s", thread.getName(), place, failure);
                call(place);
                all = false;
            }
        }
        return all;
    }

    private static Duration rest(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private Set<T> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (waiting.isEmpty() && !called.await(pace.unasked().toMillis(), TimeUnit.MILLISECONDS)) {
                waiting.addAll(everybody.get());
            }
            var taken = new LinkedHashSet<>(waiting);
            waiting.clear();
            return taken;
        } finally {
            lock.unlock();
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
     * @param unasked after how long without a call everybody is visited
     * @param rest how long to rest after a round, so that calls gather; zero where somebody waits for the visit
     */
    public record Pace(Duration unasked, Duration rest) {}
}
