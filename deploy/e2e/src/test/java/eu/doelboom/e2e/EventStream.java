package eu.doelboom.e2e;

import io.restassured.path.json.JsonPath;
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

/** What somebody sees who follows the live events of a city. */
final class EventStream implements AutoCloseable {

    private final BlockingQueue<JsonPath> events = new LinkedBlockingQueue<>();
    private final InputStream stream;

    EventStream(JourneyCity city) throws IOException, InterruptedException {
        this(city.planId(), city.token());
    }

    EventStream(String planId, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RunningSuite.started().gateway() + "/events?plan=" + planId))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        stream = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        var thread = new Thread(() -> follow(reader), "events");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow(BufferedReader reader) {
        try {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data:")) {
                    events.add(JsonPath.from(line.substring("data:".length()).strip()));
                }
            }
        } catch (IOException closed) {
            events.clear();
        }
    }

    /** The next event whose figures include this revision. */
    JsonPath next(long revision) throws InterruptedException {
        while (true) {
            var event = events.poll(10, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event told of revision " + revision);
            }
            if (event.getLong("planRevision") >= revision) {
                return event;
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
