package eu.doelboom.monitoring.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A system of a city that takes webhooks: it keeps what it got and answers as a test wants. */
final class ReceiverFixture implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 204;
    private volatile long delayMillis;

    private ReceiverFixture() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    static ReceiverFixture aReceiver() throws IOException {
        return new ReceiverFixture();
    }

    /** What was posted. */
    record Post(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException garbled) {
                throw new AssertionError(body, garbled);
            }
        }
    }

    ReceiverFixture answering(int next) {
        status = next;
        return this;
    }

    ReceiverFixture after(long millis) {
        delayMillis = millis;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?city=1";
    }

    List<Post> posts() {
        return posts;
    }

    /** Waits until so many posts have come. */
    List<Post> awaitPosts(int count) throws InterruptedException {
        for (var tries = 0; tries < 750 && posts.size() < count; tries++) {
            Thread.sleep(20);
        }
        if (posts.size() < count) {
            throw new AssertionError("only %d of %d posts came".formatted(posts.size(), count));
        }
        return posts;
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                body));
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
