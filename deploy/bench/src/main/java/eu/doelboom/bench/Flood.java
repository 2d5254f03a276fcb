package eu.doelboom.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** A city that asks far more than its share, whatever it is answered. */
final class Flood implements AutoCloseable {

    private static final int AT_ONCE = 64;

    private final Wires wires;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final byte[] request;
    private final long gap;
    private final Semaphore open = new Semaphore(AT_ONCE);
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Thread thread = new Thread(this::run, "flood");
    private volatile boolean running = true;

    private Flood(URI gateway, BenchCity city, int perSecond) {
        request = Wire.request(
                "GET", city.planPath() + "/actions?pageSize=30", Map.of("Authorization", "Bearer " + city.token()), "");
        wires = new Wires(gateway.getPort());
        gap = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    static Flood of(URI gateway, BenchCity city, int perSecond) {
        var flood = new Flood(gateway, city, perSecond);
        flood.thread.setDaemon(true);
        flood.thread.start();
        return flood;
    }

    /** Due at a fixed rate; what finds all its connections in use is not sent and counts as 0. */
    private void run() {
        long due = System.nanoTime();
        while (running) {
            if (open.tryAcquire()) {
                threads.execute(this::ask);
            } else {
                count(0);
            }
            due += gap;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private void ask() {
        try {
            count(wires.call(request).status());
        } catch (IOException failure) {
            count(-1);
        } finally {
            open.release();
        }
    }

    private void count(int status) {
        answers.computeIfAbsent(status, first -> new LongAdder()).increment();
    }

    /** How often each status was answered. */
    String answers() {
        return answers.toString();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        running = false;
        thread.join();
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("calls did not end");
        }
        wires.close();
    }
}
