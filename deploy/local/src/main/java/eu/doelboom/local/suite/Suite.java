package eu.doelboom.local.suite;

import eu.doelboom.local.part.DemoKeys;
import eu.doelboom.local.part.Part;
import eu.doelboom.local.part.PartFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All parts of one suite: started as early as each may, guarded while they run, stopped in reverse order. */
public final class Suite {
    private static final Duration SERVICE_STOP = Duration.ofSeconds(10);
    private static final Duration SERVER_STOP = Duration.ofSeconds(12);

    private final Layout layout;
    private final Narrator narrator;
    private final Journal journal;
    private final List<Watch> servers;
    private final List<Watch> services;
    private final LogLimit logLimit;
    private boolean stopped;

    public Suite(Layout layout, Narrator narrator) {
        this.layout = layout;
        this.narrator = narrator;
        this.journal = new Journal(layout);
        var parts = new Parts(layout);
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
        services.get(last).stop(SERVICE_STOP);
        services.subList(0, last).parallelStream().forEach(watch -> watch.stop(SERVICE_STOP));
        for (var i = servers.size() - 1; i >= 0; i--) {
            servers.get(i).stop(SERVER_STOP);
        }
        journal.enter(SuiteState.Phase.STOPPED);
    }
}
