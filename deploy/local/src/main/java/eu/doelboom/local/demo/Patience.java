package eu.doelboom.local.demo;

import java.io.IOException;
import java.time.Duration;

/** Repeats a call to a service that has not heard yet of what another service just told everybody. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 100;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private Patience() {}

    /** A call that may fail. */
    interface Call<T> {
        T run() throws IOException;
    }

    static <T> T until(Call<T> call) throws IOException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                return call.run();
            } catch (Refused refused) {
                if (!mayPass(refused.status()) || System.nanoTime() > deadline) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private static boolean mayPass(int status) {
        return status == NOT_FOUND || status == FORBIDDEN || status == UNAVAILABLE;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
