package eu.doelboom.gateway.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All open streams, by city, and what was heard lately. There is a limit to those of one city and to those of all. What
 * is heard and who listens change one after the other, so that a listener who returns misses nothing in between.
 */
@Singleton
class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final Map<String, Set<LiveStream>> byTenant = new ConcurrentHashMap<>();
    private final History history;
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
        this.history = new History(settings.maxRememberedPlans());
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
        all().forEach(LiveStream::end);
    }

    /**
     * Opens a stream.
     *
     * @param lastId the identifier of the last message that the listener has heard, when he was here before
     */
    LiveStream open(LiveStream.Listener listener, @Nullable String lastId) {
        var stream = new LiveStream(listener, settings.maxWaitingPlans(), this::remove);
        synchronized (history) {
            byTenant.compute(listener.tenant(), (tenant, streams) -> with(stream, streams));
            if (history.hasBegun()) {
                stream.beginAt(history.beginning());
                if (lastId != null) {
                    goOn(stream, lastId);
                }
            } else {
                stream.returnsFrom(lastId);
            }
        }
        return stream;
    }

    private void goOn(LiveStream stream, String lastId) {
        var position = Position.parse(lastId).orElseGet(() -> new Position("", List.of()));
        var obstacle = history.obstacle(stream.listener().tenant(), position);
        if (obstacle.isPresent()) {
            stream.missed(obstacle.get(), history.beginning());
        } else {
            stream.beginAt(position);
            history.since(position).forEach(stream::keep);
        }
    }

    /** The topic is read from here on; what comes after {@code live} is news to whoever is here already. */
    void begin(Position start, Position live) {
        synchronized (history) {
            var isAnother = history.hasBegun() && !history.now().topic().equals(start.topic());
            history.begin(start, live);
            all().forEach(stream -> {
                if (isAnother) {
                    stream.missed(Message.Reason.UNKNOWN, history.beginning());
                    stream.beginAt(history.beginning());
                } else if (!stream.hasBegun()) {
                    stream.beginAt(start); // he was here before the topic was: what came meanwhile is news to him
                    stream.lastId().ifPresent(id -> goOn(stream, id));
                }
            });
        }
    }

    void publish(EquilibriumChange change, int partition, long offset) {
        Set<LiveStream> streams;
        synchronized (history) {
            var heard = history.add(change, partition, offset);
            streams = byTenant.getOrDefault(change.tenant(), Set.of());
            streams.forEach(stream -> stream.keep(heard));
        }
        streams.forEach(LiveStream::emit);
    }

    /** A record was read that is nobody's news. */
    void passed(int partition, long offset) {
        synchronized (history) {
            history.passed(partition, offset);
        }
    }

    /** Everything up to here has been heard; nothing while the topic has not been found. */
    Optional<Position> position() {
        synchronized (history) {
            return history.hasBegun() ? Optional.of(history.now()) : Optional.empty();
        }
    }

    private List<LiveStream> all() {
        return byTenant.values().stream().flatMap(Set::stream).toList();
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

    int count() {
        return count.get();
    }

    private void beat() {
        var now = clock.instant();
        synchronized (history) {
            if (history.hasBegun()) {
                var reached = history.now();
                all().forEach(stream -> stream.reached(reached));
            }
        }
        all().forEach(stream -> stream.beat(now));
    }
}
