package eu.doelboom.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.gateway.Bearer;
import eu.doelboom.gateway.Peers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class ReturningListenerResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("id:\\s?(\\S+)");

    @TestHTTPResource("/events")
    URI events;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "doelboom.live.topic")
    String topic;

    @Inject
    LiveSettings settings;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    @Inject
    ChangeReader reader;

    @Inject
    @Identifier("default-kafka-broker") Map<String, Object> connection;

    private final String city = "keer" + Long.toString(System.nanoTime(), 36);
    private KafkaProducer<String, String> producer;

    @BeforeEach
    void openBus() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void closeBus() {
        producer.close();
    }

    private void announce(String plan, int revision) throws Exception {
        announce(plan, revision, "");
    }

    /** In one partition, so that the order in which they are heard is known. */
    private void announce(String plan, int revision, String filling) throws Exception {
        var event = """
                {"specversion":"1.0","id":"%s","type":"finance.equilibria.notify.changed","tenant":"%s",\
                "data":{"planId":"%s","planRevision":%d,"filling":"%s"}}""".formatted(UUID.randomUUID(), city, plan, revision, filling);
        producer.send(new ProducerRecord<>(topic, 0, city + "/" + plan + "/equilibrium", event))
                .get();
    }

    private static String idIn(String block) {
        var match = ID.matcher(block);
        assertThat(match.find()).as(block).isTrue();
        return match.group(1);
    }

    /** Hears changes until one of this revision comes, and gives its identifier. */
    private static String idOfRevision(SseReader reader, int revision) throws InterruptedException {
        for (var event = reader.eventWithin(5_000); event != null; event = reader.eventWithin(5_000)) {
            if (event.contains("\"planRevision\":" + revision + ",")) {
                return idIn(event);
            }
        }
        throw new AssertionError("revision %d was not heard".formatted(revision));
    }

    private String heardOnce() throws Exception {
        try (var first = SseReader.open(events, Bearer.of(city))) {
            return heardBy(first);
        }
    }

    private String heardBy(SseReader listener) throws Exception {
        assertThat(idIn(listener.next())).isNotEmpty();
        announce("plan-1", 1);
        return idOfRevision(listener, 1);
    }

    @Test
    void isToldTheLastStateOfEachPlanThatChangedMeanwhile() throws Exception {
        try (var colleague = SseReader.open(events, Bearer.of(city))) {
            var last = heardBy(colleague);
            announce("plan-1", 2);
            announce("plan-2", 5);
            announce("plan-1", 3);
            idOfRevision(colleague, 3);

            try (var second = SseReader.open(events, Bearer.of(city), last)) {
                assertThat(second.eventWithin(5_000)).contains("\"planId\":\"plan-2\"", "\"planRevision\":5");
                assertThat(second.eventWithin(5_000)).contains("\"planId\":\"plan-1\"", "\"planRevision\":3");
                assertThat(second.eventWithin(300)).isNull();
                announce("plan-2", 6);
                idOfRevision(second, 6);
            }
        }
    }

    @Test
    void goesOnAtAGatewayThatHasJustBeenStarted() throws Exception {
        var last = heardOnce();
        announce("plan-1", 2);
        // Given another gateway, which has heard nothing yet
        var streams = new LiveStreams(settings, clock, vertx, new SimpleMeterRegistry());
        var feed = new ChangeFeed(settings, streams, reader, clock, connection);
        feed.start(null);
        var heard = new CopyOnWriteArrayList<String>();
        try {
            for (var tries = 0; tries < 200 && streams.position().isEmpty(); tries++) {
                Thread.sleep(50);
            }
            // When
            listen(streams, last, heard);
            announce("plan-1", 3);
            // Then
            for (var tries = 0; tries < 200 && heard.stream().noneMatch(data -> data.contains(":3,")); tries++) {
                Thread.sleep(50);
            }
            assertThat(heard).noneMatch(data -> data.contains("\"planRevision\":1,"));
            assertThat(heard.get(heard.size() - 1)).contains("\"planRevision\":3,");
            assertThat(heard).noneMatch(data -> data.equals("reset"));
        } finally {
            feed.stop(null);
        }
    }

    private void listen(LiveStreams streams, String last, List<String> heard) {
        var listener = new LiveStream.Listener(city, null, Instant.now().plusSeconds(60), Set.of("DRAFT"));
        streams.open(listener, last).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Message message) {
                if (message instanceof Message.Changed changed) {
                    heard.add(changed.change().data());
                } else if (message instanceof Message.Reset) {
                    heard.add("reset");
                }
            }

            @Override
            public void onError(Throwable failure) {
                throw new AssertionError(failure);
            }

            @Override
            public void onComplete() {
                heard.add("end");
            }
        });
    }

    @Test
    void isToldThatItMissedChangesWhenItsIdentifierIsNone() throws Exception {
        var last = heardOnce();
        for (var strange : List.of("0f8fad5b-d9cb-469f-a165-70867728950e", "1.0", "x")) {
            try (var reader = SseReader.open(events, Bearer.of(city), strange)) {
                var event = reader.eventWithin(5_000);
                assertThat(event).contains("event:reset", "\"reason\":\"unknown\"");
                assertThat(idIn(event)).startsWith(last.substring(0, last.indexOf('.') + 1));
            }
            Thread.sleep(100);
        }
    }

    /** One who does not read holds up nobody and is owed the last state only. */
    @Test
    void hearsTheLastStateWhenItReadsSlowly() throws Exception {
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(events.getHost(), events.getPort()));
            slow.getOutputStream()
                    .write(("GET /events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n")
                            .formatted(Bearer.of(city))
                            .getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(500);
            var filling = "x".repeat(20_000);
            var count = 2_000;
            for (var revision = 1; revision < count; revision++) {
                producer.send(record("plan-" + revision % 3, revision, filling));
            }
            producer.flush();
            announce("plan-" + count % 3, count, filling);
            Thread.sleep(1_000);

            var heard = read(slow.getInputStream(), count);
            var revisions = new ArrayList<Integer>();
            var matcher = Pattern.compile("\"planRevision\":(\\d+),").matcher(heard);
            while (matcher.find()) {
                revisions.add(Integer.valueOf(matcher.group(1)));
            }
            assertThat(revisions).hasSizeLessThan(count / 2);
            for (var plan = 0; plan < 3; plan++) {
                var remainder = plan;
                assertThat(revisions.stream().filter(revision -> revision % 3 == remainder))
                        .isSorted()
                        .last()
                        .satisfies(last -> assertThat(last).isGreaterThan(count - 3));
            }
        }
    }

    private ProducerRecord<String, String> record(String plan, int revision, String filling) {
        return new ProducerRecord<>(
                topic, 0, city + "/" + plan + "/equilibrium", """
                {"specversion":"1.0","id":"x","type":"finance.equilibria.notify.changed","tenant":"%s",\
                "data":{"planId":"%s","planRevision":%d,"filling":"%s"}}""".formatted(city, plan, revision, filling));
    }

    /** Reads until the last state of each of the three plans has come. */
    private static String read(InputStream input, int count) throws Exception {
        var text = new StringBuilder();
        var buffer = new byte[65_536];
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var size = input.read(buffer); size >= 0 && System.nanoTime() < end; size = input.read(buffer)) {
            text.append(new String(buffer, 0, size, StandardCharsets.US_ASCII));
            if (IntStream.rangeClosed(count - 2, count)
                    .allMatch(revision -> text.indexOf("\"planRevision\":" + revision + ",") >= 0)) {
                return text.toString();
            }
        }
        throw new AssertionError("the last states did not come before the end of the stream, or not in time");
    }
}
