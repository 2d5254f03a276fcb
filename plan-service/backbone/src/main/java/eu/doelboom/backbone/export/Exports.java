package eu.doelboom.backbone.export;

import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Carries exports out, one at a time; those that a stop cut off are begun again at the next start. */
@ApplicationScoped
class Exports {

    private final ExportTasks tasks;
    private final ExportFiles files;
    private final WritingExport writing;
    private final ExportSettings settings;
    private final TenantRegistry registry;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var own = new Thread(work, "exports");
        own.setDaemon(true);
        return own;
    });

    Exports(
            ExportTasks tasks,
            ExportFiles files,
            WritingExport writing,
            ExportSettings settings,
            TenantRegistry registry,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.writing = writing;
        this.settings = settings;
        this.registry = registry;
        this.clock = clock;
    }

    void resume(@Observes @Priority(100) StartupEvent started) {
        tasks.unfinished().forEach(this::start);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Begins an export; while one of the city is under way it is that one. */
    synchronized ExportTask begin(TenantId tenant) {
        var running = tasks.of(tenant).stream()
                .filter(task -> task.state() == ExportState.PROCESSING)
                .findFirst();
        var task = running.orElseGet(() -> ExportTask.requested(UUID.randomUUID(), tenant, clock.instant()));
        if (running.isEmpty()) {
            tasks.note(task);
        }
        start(task);
        return task;
    }

    /** Once: also what this process left behind, because it could not note how it ended, begins again here. */
    private void start(ExportTask task) {
        if (underWay.add(task.id())) {
            thread.execute(() -> {
                try {
                    carryOut(task);
                } finally {
                    underWay.remove(task.id());
                }
            });
        }
    }

    private void carryOut(ExportTask task) {
        var latest = new ExportTask[] {task};
        try {
            var draft = files.draft(task.tenant(), task.id());
            writing.write(task.tenant(), task.requestedAt(), draft, (done, total, rows) -> {
                latest[0] = latest[0].progressed(done, total, rows);
                tasks.note(latest[0]);
            });
            var file = files.of(task.tenant(), task.id());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            tasks.note(latest[0].ended(ExportState.DONE, clock.instant(), Files.size(file)));
            forgetAllBut(settings.mostKept(), task.tenant());
            if (registry.standing(task.tenant()) == Standing.GONE) {
                files.erase(task.tenant());
            }
        } catch (IOException | RuntimeException failure) {
            Log.errorf(failure, "export failed: tenant=%s exportId=%s", task.tenant(), task.id());
            giveUp(latest[0]);
        }
    }

    /** When not even this can be noted, the export counts as under way until it is asked for again. */
    private void giveUp(ExportTask task) {
        try {
            files.dropDraft(task.tenant(), task.id());
            tasks.note(task.ended(ExportState.FAILED, clock.instant(), 0));
        } catch (IOException | RuntimeException failure) {
            Log.errorf(failure, "end of export not noted: tenant=%s exportId=%s", task.tenant(), task.id());
        }
    }

    private void forgetAllBut(int kept, TenantId tenant) throws IOException {
        var done = tasks.of(tenant).stream()
                .filter(task -> task.state() == ExportState.DONE)
                .skip(kept)
                .toList();
        for (var task : done) {
            forget(task);
        }
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidyUp() throws IOException {
        for (var task : tasks.requestedBefore(clock.instant().minus(settings.retention()))) {
            forget(task);
        }
        tasks.unfinished().forEach(this::start);
    }

    private void forget(ExportTask task) throws IOException {
        Files.deleteIfExists(files.of(task.tenant(), task.id()));
        tasks.delete(task.id());
    }
}
