package eu.doelboom.plan;

import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often this thread waits for an answer of the database, as its driver tells it. */
public final class Trips extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String ASKED = "simple execute";

    private final Thread thread = Thread.currentThread();
    private int count;

    private Trips() {}

    public static int during(Supplier<?> work) {
        var trips = new Trips();
        trips.setLevel(Level.ALL);
        var level = DRIVER.getLevel();
        DRIVER.setLevel(Level.ALL);
        DRIVER.addHandler(trips);
        try {
            work.get();
        } finally {
            DRIVER.removeHandler(trips);
            DRIVER.setLevel(level);
        }
        return trips.count;
    }

    @Override
    public void publish(LogRecord told) {
        if (Thread.currentThread() == thread && told.getMessage().contains(ASKED)) {
            count++;
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
