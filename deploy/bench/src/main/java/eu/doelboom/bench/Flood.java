package eu.doelboom.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** A city that asks far more than its share, whatever it is answered. */
final class Flood implements AutoCloseable {

    private static final int AT_ONCE = 64;

    private final Door door;
    private final String token;
    private final String path;
    private final long gap;
    private final Semaphore open = new Semaphore(AT_ONCE);
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Thread thread = new Thread(this::run, "flood");
    private volatile boolean running = true;

    private Flood(Door door, String city, int perSecond) {
        this.door = door;
        token = door.token(city, "coordinator");
        var plan =
                door.get("/plan/v1/plans", token).get("items").get(0).get("id").asText();
        path = "/plan/v1/plans/%s/actions?pageSize=30".formatted(plan);
        gap = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    static Flood of(Door door, String city, int perSecond) {
        var flood = new Flood(door, city, perSecond);
        flood.thread.setDaemon(true);
        flood.thread.start();
        return flood;
    }

    /** Due at a fixed rate; what finds all its connections in use is not sent and counts as 0. */
    private void run() {
        long due = System.nanoTime();
        while (running) {
            if (open.tryAcquire()) {
                var unused = door.ask(path, token).whenComplete((status, failure) -> {
                    open.release();
                    count(failure == null ? status : -1);
                });
            } else {
                count(0);
            }
            due += gap;
            LockSupport.parkNanos(due - System.nanoTime());
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
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
