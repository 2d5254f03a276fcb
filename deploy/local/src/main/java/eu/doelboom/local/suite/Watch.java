package eu.doelboom.local.suite;

import eu.doelboom.local.part.Part;
import eu.doelboom.local.part.PartFailed;
import eu.doelboom.local.part.ProcessMark;
import eu.doelboom.local.part.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part alive: reports its death at once and starts it again while its budget lasts. One that is stuck for a while
 * is ended for that.
 */
final class Watch {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS_STUCK = 3;

    private final Duration round;
    private final Part part;
    private final Layout layout;
    private final Narrator narrator;
    private final Journal journal;
    private final RestartBudget budget = new RestartBudget(Clock.systemUTC());
    private @Nullable RunningPart running;
    private @Nullable PartState state;
    private boolean stopping;
    private int restarts;

    Watch(Part part, Layout layout, Narrator narrator, Journal journal) {
        this(part, layout, narrator, journal, ROUND);
    }

    /** One that looks more or less often whether the part is stuck. */
    Watch(Part part, Layout layout, Narrator narrator, Journal journal, Duration round) {
        this.round = round;
        this.part = part;
        this.layout = layout;
        this.narrator = narrator;
        this.journal = journal;
    }

    Part part() {
        return part;
    }

    /** Starts the part and waits until it answers. */
    Watch begin() throws IOException, InterruptedException {
        var since = System.nanoTime();
        launch().awaitAnswer(part.patience());
        enter(PartState.Phase.READY);
        narrator.ready(part.name(), part.port(), Duration.ofNanos(System.nanoTime() - since));
        return this;
    }

    /** From now on the part is started again when it ends. */
    void guard() {
        var guard = new Thread(this::keepAlive, "guard-" + part.name());
        guard.setDaemon(true);
        guard.start();
    }

    void stop() {
        RunningPart last;
        synchronized (this) {
            stopping = true;
            last = running;
        }
        if (last != null) {
            last.stop();
            enter(PartState.Phase.STOPPED);
        }
    }

    private synchronized RunningPart launch() throws IOException {
        if (stopping) {
            throw new PartFailed(part.name() + " is not started, the suite is stopping");
        }
        var started = RunningPart.start(part, layout.logs());
        running = started;
        state = PartState.starting(part.name(), part.port(), ProcessMark.of(started.handle()), restarts, started.log());
        journal.record(state);
        return started;
    }

    private synchronized void enter(PartState.Phase phase) {
        if (state != null) {
            state = state.in(phase);
            journal.record(state);
        }
    }

    private void keepAlive() {
        try {
            var goOn = true;
            while (goOn) {
                var ended = awaitEnd(current());
                if (isStopping()) {
                    return;
                }
                narrator.trouble(
                        current().lastWords("(process " + current().pid() + ") ended with exit code " + ended));
                goOn = revive();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end of the process, and brings it about when the part is stuck round after round. */
    private int awaitEnd(RunningPart process) throws InterruptedException {
        var stuck = 0;
        while (!process.endsWithin(round)) {
            stuck = part.isStuck() ? stuck + 1 : 0;
            if (stuck == ROUNDS_STUCK && !isStopping()) {
                narrator.trouble(
                        process.lastWords("(process " + process.pid() + ") lives but is stuck, and is started again"));
                process.stop();
            }
        }
        return process.waitForEnd();
    }

    /** Tries until the part answers again; false when it is given up or the suite stops. */
    private boolean revive() throws InterruptedException {
        for (var delay = budget.next(); delay.isPresent(); delay = budget.next()) {
            enter(PartState.Phase.RESTARTING);
            narrator.say("  %s starts again in %d ms (at most %d times within %d minutes)"
                    .formatted(
                            part.name(),
                            delay.get().toMillis(),
                            RestartBudget.LIMIT,
                            RestartBudget.WINDOW.toMinutes()));
            Thread.sleep(delay.get().toMillis());
            try {
                restarts++;
                begin();
                return true;
            } catch (PartFailed | IOException | UncheckedIOException failure) {
                if (isStopping()) {
                    return false;
                }
                narrator.trouble("restart of " + part.name() + " failed: " + failure.getMessage());
                current().stop(Duration.ZERO);
            }
        }
        enter(PartState.Phase.GIVEN_UP);
        narrator.trouble(
                "%s is given up: it ended more than %d times within %d minutes. Read %s, mend the cause, then deploy/down and deploy/up."
                        .formatted(
                                part.name(),
                                RestartBudget.LIMIT,
                                RestartBudget.WINDOW.toMinutes(),
                                current().log()));
        return false;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized RunningPart current() {
        return Objects.requireNonNull(running, "begin first");
    }
}
