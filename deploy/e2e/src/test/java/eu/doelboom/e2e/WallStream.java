package eu.doelboom.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What somebody hears who follows the events of one plan, from the moment on that the stream is open. */
final class WallStream {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);

    private WallStream() {}

    static WallStream of(WallCaller caller, String plan) throws InterruptedException {
        var stream = new WallStream();
        var request = HttpRequest.newBuilder(URI.create(RunningSuite.started().gateway() + "/events?plan=" + plan))
                .header("Authorization", "Bearer " + caller.token())
                .build();
        HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(stream::hear));
        if (!stream.open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the stream of %s did not open".formatted(caller));
        }
        return stream;
    }

    private void hear(String line) {
        open.countDown();
        if (line.startsWith("data:")) {
            events.add(line);
        }
    }

    /** The next event. */
    String next() throws InterruptedException {
        var event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event came");
        }
        return event;
    }

    /** What came and nobody has taken yet. */
    BlockingQueue<String> heard() {
        return events;
    }
}
