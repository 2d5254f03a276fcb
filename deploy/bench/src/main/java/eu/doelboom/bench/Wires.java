package eu.doelboom.bench;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

/** Kept connections to one port, as many as calls are under way at the same time; the one used last goes first. */
final class Wires implements AutoCloseable {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ConcurrentLinkedDeque<Rested> rested = new ConcurrentLinkedDeque<>();
    private final int port;

    Wires(int port) {
        this.port = port;
    }

    Wire.Answer call(byte[] request) throws IOException {
        var wire = take();
        try {
            var answer = wire.call(request);
            rested.push(new Rested(wire, System.nanoTime()));
            return answer;
        } catch (IOException failure) {
            wire.close();
            throw failure;
        }
    }

    private Wire take() throws IOException {
        for (var last = rested.poll(); last != null; last = rested.poll()) {
            if (System.nanoTime() - last.since() < FRESH_NANOS) {
                return last.wire();
            }
            last.wire().close();
        }
        return new Wire(port);
    }

    @Override
    public void close() throws IOException {
        for (var last = rested.poll(); last != null; last = rested.poll()) {
            last.wire().close();
        }
    }

    /** A connection that the other side may have closed when it has not been used for long. */
    private record Rested(Wire wire, long since) {}
}
