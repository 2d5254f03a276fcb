package eu.doelboom.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells people what happens, a line at a time, from any thread. */
public final class Narrator {
    private static final double MILLIS = 1_000.0;

    private final PrintStream out;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void ready(String part, int port, Duration took) {
        say(String.format(Locale.ROOT, "  ready  %-20s :%-6d %5.1f s", part, port, took.toMillis() / MILLIS));
    }

    void trouble(String message) {
        say("\n!! " + message + "\n");
    }
}
