package eu.doelboom.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * An open load: operations are due at a fixed rate, whether or not earlier ones have ended, and each is timed from the
 * moment it was due. A pause of the system therefore shows in all operations that it delayed.
 */
final class Load {

    private static final int THREADS = 48;
    private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(60);

    private final int perSecond;
    private final Duration length;

    Load(int perSecond, Duration length) {
        this.perSecond = perSecond;
        this.length = length;
    }

    /** Runs the operation with the numbers 0, 1, 2 ... and answers the latencies in microseconds. */
    Histogram run(Operation operation) throws InterruptedException {
        var histogram = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        long count = Math.max(1, perSecond * length.toSeconds());
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        for (long i = 0; i < count; i++) {
            long number = i;
            long due = begin + number * gap;
            sleepUntil(due);
            threads.execute(() -> {
                operation.run(number);
                long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                histogram.recordValue(Math.min(Math.max(micros, 0), HIGHEST_MICROS));
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("operations did not end");
        }
        return histogram;
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** One operation of the load; a failure must throw. */
    interface Operation {
        void run(long number);
    }
}
