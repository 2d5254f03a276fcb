package eu.doelboom.backbone.schema;

import eu.doelboom.edge.tenant.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Brings the schemas of all cities up to date while the service already works: several at once, a city that somebody
 * asks for before the others, one that fails again later and without holding up the rest. What a release has done is
 * remembered, so that a start goes on where the last one stopped.
 */
@ApplicationScoped
public class Migrations {

    private final TenantSchemas schemas;
    private final MigrationHistory history;
    private final MigrationSettings settings;
    private final Clock clock;
    private final Map<TenantId, Migration> known = new ConcurrentHashMap<>();
    private final Deque<TenantId> waiting = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor threads;

    Migrations(
            TenantSchemas schemas,
            MigrationHistory history,
            MigrationSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.schemas = schemas;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
        threads = new ScheduledThreadPoolExecutor(settings.threads(), work -> {
            var thread = new Thread(work, "migration");
            thread.setDaemon(true);
            return thread;
        });
        for (var state : MigrationState.values()) {
            meters.gauge(
                    "doelboom.migrations",
                    List.of(io.micrometer.core.instrument.Tag.of("state", state.name())),
                    known,
                    all -> count(state));
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** Takes these cities up: those that this release has migrated before are ready at once, the others follow. */
    public void takeUp(Collection<TenantId> tenants) {
        var release = schemas.release();
        var done = history.doneBy(release);
        for (var tenant : tenants) {
            var endedAt = done.get(tenant);
            if (endedAt == null) {
                add(tenant);
            } else {
                known.put(tenant, Migration.done(tenant, release.version(), endedAt));
            }
        }
    }

    /** Takes up a city when its turn comes. */
    public void add(TenantId tenant) {
        if (known.putIfAbsent(tenant, Migration.waiting(tenant, clock.instant())) == null) {
            enqueue(tenant);
        }
    }

    /** Takes up a city that somebody waits for, in the thread that asks. When it fails it is tried again later. */
    public void carryOut(TenantId tenant) {
        if (known.putIfAbsent(tenant, Migration.waiting(tenant, clock.instant())) == null) {
            migrate(tenant);
        }
    }

    /** Whether the schema of the city is that of this release. */
    public boolean isDone(TenantId tenant) {
        var migration = known.get(tenant);
        return migration != null && migration.state() == MigrationState.DONE;
    }

    /** Somebody asks for the city: it comes before the others. Answers after how long to ask again. */
    public Duration hurry(TenantId tenant) {
        var migration = known.get(tenant);
        if (migration != null && migration.state() == MigrationState.FAILED) {
            return pause(migration);
        }
        synchronized (waiting) {
            if (waiting.size() > settings.threads() && waiting.remove(tenant)) {
                waiting.addFirst(tenant);
            }
        }
        return Duration.ofSeconds(2);
    }

    /** A city that is to be erased: no migration of it begins any more; one that is under way must end first. */
    public void forget(TenantId tenant) {
        var left = known.computeIfPresent(
                tenant, (id, migration) -> migration.state() == MigrationState.RUNNING ? migration : null);
        if (left != null) {
            throw new IllegalStateException("City %s is being migrated".formatted(tenant));
        }
        history.forget(tenant);
    }

    Optional<Migration> find(TenantId tenant) {
        return Optional.ofNullable(known.get(tenant));
    }

    List<Migration> all() {
        return known.values().stream()
                .sorted(Comparator.comparing(migration -> migration.tenant().value()))
                .toList();
    }

    int count(MigrationState state) {
        return (int) known.values().stream()
                .filter(migration -> migration.state() == state)
                .count();
    }

    String version() {
        return schemas.release().version();
    }

    private void enqueue(TenantId tenant) {
        synchronized (waiting) {
            waiting.addLast(tenant);
        }
        threads.execute(this::next);
    }

    private void next() {
        TenantId tenant;
        synchronized (waiting) {
            tenant = waiting.pollFirst();
        }
        if (tenant != null) {
            migrate(tenant);
        }
    }

    private void migrate(TenantId tenant) {
        var begun = known.computeIfPresent(tenant, (id, before) -> before.in(MigrationState.RUNNING, clock.instant()));
        if (begun == null) {
            return; // erased since it was put into the queue
        }
        try {
            var version = schemas.migrate(tenant);
            history.note(tenant, schemas.release(), clock.instant());
            move(tenant, migration -> Migration.done(tenant, version, clock.instant()));
        } catch (RuntimeException failure) {
            move(tenant, migration -> migration.failed(reason(failure), clock.instant()));
            var migration = find(tenant);
            if (migration.isPresent() && !threads.isShutdown()) {
                var pause = pause(migration.get());
                Log.errorf(failure, "city not migrated: tenant=%s retryInSeconds=%d", tenant, pause.toSeconds());
                var unused = threads.schedule(() -> enqueue(tenant), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void move(TenantId tenant, java.util.function.UnaryOperator<Migration> change) {
        known.computeIfPresent(tenant, (id, before) -> change.apply(before));
    }

    private Duration pause(Migration failed) {
        int doublings = Math.min(Math.max(failed.attempts() - 1, 0), 20);
        var pause = settings.retry().multipliedBy(1L << doublings);
        return pause.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : pause;
    }

    /** Tells what kind of failure it was and none of the values in it: those are the city's. */
    private static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "SQL state %s; the log of the service tells more".formatted(sql.getSQLState());
            }
        }
        return "The log of the service tells why";
    }
}
