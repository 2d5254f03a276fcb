package eu.doelboom.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All open streams, by city. There is a limit to those of one city and to those of all. */
@Singleton
class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final Map<String, Set<LiveStream>> byTenant = new ConcurrentHashMap<>();
    private final AtomicInteger count;
    private final LiveSettings settings;
    private final Clock clock;
    private final Vertx vertx;

    /** A server that stops waits for calls to end, and streams never do by themselves. */
    private final Thread atTheEnd = new Thread(this::endAll, "end-of-streams");

    LiveStreams(LiveSettings settings, Clock clock, Vertx vertx, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
        this.count = meters.gauge("doelboom.live.streams", new AtomicInteger());
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(settings.heartbeatInterval().toMillis(), tick -> beat());
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    void stop(@Observes ShutdownEvent stopping) {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException alreadyEnding) {
            LOG.debug("the process is ending");
        }
    }

    private void endAll() {
        byTenant.values().forEach(streams -> streams.forEach(LiveStream::end));
    }

    LiveStream open(LiveStream.Listener listener) {
        var stream = new LiveStream(listener, settings.maxWaitingPlans(), this::remove);
        byTenant.compute(listener.tenant(), (tenant, streams) -> with(stream, streams));
        return stream;
    }

    private Set<LiveStream> with(LiveStream stream, @Nullable Set<LiveStream> known) {
        var streams = known == null ? ConcurrentHashMap.<LiveStream>newKeySet() : known;
        if (streams.size() >= settings.maxStreamsPerTenant()) {
            throw new TooManyStreams("This city has as many open streams as it may have", settings.heartbeatInterval());
        }
        if (count.incrementAndGet() > settings.maxStreams()) {
            count.decrementAndGet();
            throw new TooManyStreams("There are as many open streams as there may be", settings.heartbeatInterval());
        }
        streams.add(stream);
        return streams;
    }

    private void remove(LiveStream stream) {
        byTenant.computeIfPresent(stream.listener().tenant(), (tenant, streams) -> {
            if (streams.remove(stream)) {
                count.decrementAndGet();
            }
            return streams.isEmpty() ? null : streams;
        });
    }

    void publish(EquilibriumChange change) {
        byTenant.getOrDefault(change.tenant(), Set.of()).forEach(stream -> stream.offer(change));
    }

    int count() {
        return count.get();
    }

    private void beat() {
        var now = clock.instant();
        byTenant.values().forEach(streams -> streams.forEach(stream -> stream.beat(now)));
    }
}
