package eu.doelboom.local.suite;

import eu.doelboom.local.part.ClassArchive;
import eu.doelboom.local.part.DemoKeys;
import eu.doelboom.local.part.Part;
import eu.doelboom.local.part.PartFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All parts of one suite: started as early as each may, guarded while they run, stopped in reverse order. */
public final class Suite {
    private final Layout layout;
    private final Narrator narrator;
    private final Journal journal;
    private final List<Watch> servers;
    private final List<Watch> services;
    private final LogLimit logLimit;
    private boolean stopped;

    /** A suite that uses the archives of classes that are there, or leaves them behind. */
    public Suite(Layout layout, ClassArchive.Use archives, Narrator narrator) {
        this.layout = layout;
        this.narrator = narrator;
        this.journal = new Journal(layout);
        var parts = new Parts(layout, archives);
        this.servers = watches(parts.servers());
        this.services = watches(parts.services());
        this.logLimit = new LogLimit(layout.logs());
    }

    private List<Watch> watches(List<Part> parts) {
        return parts.stream()
                .map(part -> new Watch(part, layout, narrator, journal))
                .toList();
    }

    /** Returns when every part answers; the first that does not ends the attempt with its reason. */
    public void start() throws IOException, InterruptedException {
        DemoKeys.in(layout.keys());
        logLimit.apply();
        journal.enter(SuiteState.Phase.STARTING);
        var threads = Executors.newCachedThreadPool();
        try {
            startAll(threads);
        } finally {
            threads.shutdownNow();
        }
        journal.enter(SuiteState.Phase.READY);
        all().forEach(Watch::guard);
        logLimit.keep();
    }

    /** The services wait for the database only; they find the broker themselves while they start. */
    private void startAll(ExecutorService threads) throws IOException, InterruptedException {
        CompletionService<Watch> starting = new ExecutorCompletionService<>(threads);
        servers.forEach(watch -> submit(starting, watch));
        for (var ready = 0; ready < servers.size() + services.size(); ready++) {
            if (next(starting) == database()) {
                services.forEach(watch -> submit(starting, watch));
            }
        }
    }

    private static void submit(CompletionService<Watch> starting, Watch watch) {
        var unused = starting.submit(watch::begin);
    }

    private static Watch next(CompletionService<Watch> starting) throws IOException, InterruptedException {
        try {
            return starting.take().get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof PartFailed reason) {
                throw reason;
            }
            throw new IOException(String.valueOf(failure.getCause()), failure.getCause());
        }
    }

    private static void stopTogether(List<Watch> watches) {
        var threads = watches.stream()
                .map(watch -> new Thread(watch::stop, "stop-" + watch.part().name()))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Watch database() {
        return servers.get(0);
    }

    private List<Watch> all() {
        var all = new ArrayList<>(servers);
        all.addAll(services);
        return all;
    }

    /** The door first, then the services together, the broker, and the database last. Harmless when repeated. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        journal.enter(SuiteState.Phase.STOPPING);
        var last = services.size() - 1;
        services.get(last).stop();
        stopTogether(services.subList(0, last));
        for (var i = servers.size() - 1; i >= 0; i--) {
            servers.get(i).stop();
        }
        journal.enter(SuiteState.Phase.STOPPED);
    }
}
