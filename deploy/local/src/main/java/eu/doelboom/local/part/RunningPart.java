package eu.doelboom.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A part and the process that is it at the moment; everything it says goes to one log. */
public final class RunningPart {
    private static final int TAIL_LINES = 12;
    private static final long POLL_MILLIS = 100;

    private final Part part;
    private final Process process;
    private final Path log;

    private RunningPart(Part part, Process process, Path log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    public static RunningPart start(Part part, Path logs) throws IOException {
        Files.createDirectories(logs);
        part.prepare();
        var log = logs.resolve(part.name() + ".log");
        var process = part.command()
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new RunningPart(part, process, log);
    }

    /** Waits until the part answers and completes it; fails with its last words when it ends or takes too long. */
    public void awaitAnswer(Duration patience) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!part.answers()) {
            if (!process.isAlive()) {
                throw new PartFailed(lastWords("ended with exit code " + process.exitValue() + " before it answered"));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new PartFailed(lastWords("did not answer within " + patience.toSeconds() + " s"));
            }
            Thread.sleep(POLL_MILLIS);
        }
        part.complete();
    }

    /** Asks for an orderly end, waits as long as the part may take, and ends the process by force when it takes longer. */
    public void stop() {
        stop(part.timeToStop());
    }

    /** The same with another patience. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            part.askToStop(process.toHandle());
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public String lastWords(String what) {
        return "%s %s. Last lines of %s:%n%s".formatted(part.name(), what, log, LogTail.of(log, TAIL_LINES));
    }

    public Part part() {
        return part;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** True when the process ends, for whatever reason, before the time is up. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the process has ended, for whatever reason, and gives its exit code. */
    public int waitForEnd() throws InterruptedException {
        return process.waitFor();
    }
}
