package eu.doelboom.local.suite;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.doelboom.local.part.ProcessMark;
import java.nio.file.Path;

/** A part as the data folder remembers it: which process it is now and how often it had to be started again. */
public record PartState(String name, int port, long pid, long startedAtMillis, int restarts, Phase phase, String log) {
    /** What the part is at, as the launcher sees it. */
    public enum Phase {
        STARTING,
        READY,
        RESTARTING,
        GIVEN_UP,
        STOPPED
    }

    static PartState starting(String name, int port, ProcessMark process, int restarts, Path log) {
        return new PartState(
                name, port, process.pid(), process.startedAtMillis(), restarts, Phase.STARTING, log.toString());
    }

    PartState in(Phase next) {
        return new PartState(name, port, pid, startedAtMillis, restarts, next, log);
    }

    @JsonIgnore
    public ProcessMark process() {
        return new ProcessMark(pid, startedAtMillis);
    }
}
