package eu.doelboom.gateway.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events block by block. */
final class SseReader implements AutoCloseable {

    private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();
    private final HttpURLConnection connection;
    private final Thread thread = new Thread(this::read, "sse-reader");
    private volatile boolean hasEnded;

    private SseReader(HttpURLConnection connection) {
        this.connection = connection;
    }

    static SseReader open(URI uri, String token) throws IOException {
        return open(uri, token, null);
    }

    static SseReader open(URI uri, String token, @Nullable String lastEventId) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept", "text/event-stream");
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        var reader = new SseReader(connection);
        connection.getResponseCode();
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    int status() throws IOException {
        return connection.getResponseCode();
    }

    /** The next event that is no sign of life; nothing when none comes in this time. */
    String eventWithin(long millis) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!hasEnded && System.nanoTime() < until) {
            var block = blocks.poll(20, TimeUnit.MILLISECONDS);
            if (block != null && !block.startsWith(":")) {
                return block;
            }
        }
        return null;
    }

    /** The next block; waits five seconds for it at most. */
    String next() throws InterruptedException {
        var block = nextWithin(5_000);
        if (block == null) {
            throw new AssertionError("no event came");
        }
        return block;
    }

    String nextWithin(long millis) throws InterruptedException {
        for (var waited = 0L; waited < millis; waited += 20) {
            var block = blocks.poll(20, TimeUnit.MILLISECONDS);
            if (block != null || hasEnded) {
                return block;
            }
        }
        return null;
    }

    boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    private void read() {
        try (var lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            var block = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                block.append(line).append('\n');
                if (line.isEmpty()) {
                    blocks.add(block.toString());
                    block.setLength(0);
                }
            }
            hasEnded = true;
        } catch (IOException closed) {
            hasEnded = true;
        }
    }
}
