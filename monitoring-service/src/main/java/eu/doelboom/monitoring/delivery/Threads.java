package eu.doelboom.monitoring.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that look up receivers and those that note outcomes. They wait for no receiver to answer; a name that takes
 * long to look up holds a thread of its own, of which there are no more than deliveries under way.
 */
@Singleton
class Threads implements Executor {

    private static final int COUNT = 16;

    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT, this::thread);
    private final ExecutorService lookups = Executors.newCachedThreadPool(this::thread);

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "webhook-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        hand(work, threads);
    }

    void lookUp(Runnable work) {
        hand(work, lookups);
    }

    private static void hand(Runnable work, ExecutorService chosen) {
        try {
            chosen.execute(work);
        } catch (RejectedExecutionException stopping) {
            // what was claimed is due again after its time
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
        lookups.shutdown();
    }
}
