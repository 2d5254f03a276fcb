package eu.doelboom.gateway.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a stream of server-sent events block by block. */
final class SseReader implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;
    private final Thread thread = new Thread(this::read, "sse-reader");
    private volatile boolean hasEnded;

    private SseReader(HttpResponse<InputStream> response) {
        this.response = response;
    }

    static SseReader open(URI uri, String token) throws IOException, InterruptedException {
        return open(uri, token, null);
    }

    static SseReader open(URI uri, String token, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var reader = new SseReader(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    int status() {
        return response.statusCode();
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
    public void close() throws IOException {
        response.body().close();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
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
