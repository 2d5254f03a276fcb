package eu.doelboom.local.part;

import java.io.IOException;
import java.time.Duration;

/** One process of the suite: how it is prepared, started, asked whether it answers, and asked to stop. */
public interface Part {
    /** A name for people, logs and the state file; never changes. */
    String name();

    int port();

    /** Brings the disk into the state the process expects; harmless when repeated. */
    void prepare() throws IOException;

    ProcessBuilder command();

    /** True when the part does its work now; answers within about a second. */
    boolean answers();

    /** True when it lives and answers, and yet cannot do its work until it is started again; asked now and then. */
    default boolean isStuck() {
        return false;
    }

    /** How long it may take until it answers. */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** Work that needs the answering part, before others may use it; harmless when repeated. */
    default void complete() throws IOException {}

    /** How long it may take to its end, once asked. */
    default Duration timeToStop() {
        return Duration.ofSeconds(12);
    }

    /** Asks for an orderly end; the caller waits and ends the process by force when that takes too long. */
    default void askToStop(ProcessHandle process) {
        process.destroy();
    }
}
