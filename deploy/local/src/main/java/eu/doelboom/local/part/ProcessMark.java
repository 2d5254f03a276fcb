package eu.doelboom.local.part;

import java.util.Optional;

/** A process as remembered across restarts: a number alone may have passed to a stranger, its start tells them apart. */
public record ProcessMark(long pid, long startedAtMillis) {
    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), startOf(process));
    }

    /** The very process, while it lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(found -> found.isAlive() && startOf(found) == startedAtMillis);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
