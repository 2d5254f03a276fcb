package eu.doelboom.local.suite;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends one process that nobody guards any more: first asked, then forced. */
final class Leftover {
    private static final long PATIENCE_SECONDS = 10;

    private Leftover() {}

    /** PostgreSQL takes the usual signal as "when everybody has left"; its services are gone by then. */
    static void stop(ProcessHandle process, String name) {
        process.destroy();
        if (!endsSoon(process)) {
            process.destroyForcibly();
            if (!endsSoon(process)) {
                throw new IllegalStateException(name + " (process " + process.pid() + ") does not end");
            }
        }
    }

    static boolean endsSoon(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
