package eu.doelboom.e2e;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What somebody sees who follows the live events of a city. */
final class EventStream implements AutoCloseable {

    private final BlockingQueue<JsonPath> events = new LinkedBlockingQueue<>();
    private final HttpURLConnection connection;

    EventStream(JourneyCity city) throws IOException {
        this(city.planId(), city.token());
    }

    EventStream(String planId, String token) throws IOException {
        var url = URI.create(RunningSuite.started().gateway() + "/events?plan=" + planId)
                .toURL();
        connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept", "text/event-stream");
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
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
    public void close() {
        connection.disconnect();
    }
}
