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
import java.util.UUID;
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
        tasks.unfinished().forEach(task -> thread.execute(() -> carryOut(task)));
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
        if (running.isPresent()) {
            return running.get();
        }
        var task = ExportTask.requested(UUID.randomUUID(), tenant, clock.instant());
        tasks.note(task);
        thread.execute(() -> carryOut(task));
        return task;
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
            if (registry.standing(task.tenant()) == Standing.GONE) {
                files.erase(task.tenant());
            }
        } catch (IOException | RuntimeException failure) {
            Log.errorf(failure, "export failed: tenant=%s exportId=%s", task.tenant(), task.id());
            tasks.note(latest[0].ended(ExportState.FAILED, clock.instant(), 0));
        }
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() throws IOException {
        for (var task : tasks.requestedBefore(clock.instant().minus(settings.retention()))) {
            Files.deleteIfExists(files.of(task.tenant(), task.id()));
            tasks.delete(task.id());
        }
    }
}
