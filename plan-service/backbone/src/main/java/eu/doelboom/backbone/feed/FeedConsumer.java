package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.database.DatabaseFault;
import eu.doelboom.backbone.event.MalformedEvent;
import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.edge.correlation.Correlation;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Follows one topic. A batch is divided by stream and each stream is applied in one transaction; offsets are committed
 * some time afterwards, so a crash means repetition, never loss. A stream that fails is tried event by event, and an
 * event that keeps failing is set aside, to be tried again when the service starts. When the database is away nothing
 * is set aside: the feed waits for it. A city that is not ready holds up nobody else.
 */
final class FeedConsumer implements Runnable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final FeedHandler handler;
    private final FeedConsumers connections;
    private final DeadLetters deadLetters;
    private final Feeds.Processing processing;
    private final FeedSettings settings;
    private final LateCities late;
    private final RetriedLetters letters;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;

    FeedConsumer(
            FeedHandler handler,
            FeedConsumers connections,
            DeadLetters deadLetters,
            Feeds.Processing processing,
            FeedSettings settings) {
        this.handler = handler;
        this.connections = connections;
        this.deadLetters = deadLetters;
        this.processing = processing;
        this.settings = settings;
        late = new LateCities(handler.topic(), handler.reader(), connections, processing);
        letters = new RetriedLetters(handler, connections, processing.service());
        thread = new Thread(this, "feed-" + handler.topic());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        open = false;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    void join() {
        try {
            thread.join(POLL.toMillis() * 5);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    boolean alive() {
        return thread.isAlive();
    }

    String topic() {
        return handler.topic();
    }

    @Override
    public void run() {
        long pause = FIRST_PAUSE_MILLIS;
        boolean lettersRetried = false;
        while (open) {
            try (late;
                    var consumer = connections.open(handler.reader());
                    var progress = new Progress(consumer, settings.progressInterval())) {
                current = consumer;
                subscribe(consumer);
                if (!lettersRetried) {
                    letters.each(this::retry);
                    lettersRetried = true;
                }
                while (open) {
                    follow(consumer, progress);
                    pause = FIRST_PAUSE_MILLIS;
                }
            } catch (InterruptException | WakeupException stopping) {
                Log.debugf("feed stops: topic=%s", handler.topic());
            } catch (RuntimeException failure) {
                Log.warnf(failure, "feed reopens: topic=%s pauseMillis=%d", handler.topic(), pause);
                pause = rest(pause);
            }
        }
    }

    /** A topic is made by the service that writes to it, which may start later than its readers. */
    private void subscribe(Consumer<String, byte[]> consumer) {
        while (open && consumer.partitionsFor(handler.topic()).isEmpty()) {
            rest(FIRST_PAUSE_MILLIS);
        }
        consumer.subscribe(List.of(handler.topic()));
    }

    private static long rest(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }

    private void follow(Consumer<String, byte[]> consumer, Progress progress) {
        var records = consumer.poll(progress.patience(late.patience(POLL)));
        late.follow(consumer.assignment());
        if (!records.isEmpty()) {
            progress.begin();
            byStream(records, this::setAside).forEach(this::applyUnlessLate);
            progress.made();
        }
        progress.tell();
        if (!records.isEmpty() && !settings.linger().isZero()) {
            rest(settings.linger().toMillis());
        }
        late.catchUp(consumer, batch -> byStream(batch.records(), (record, cause) -> {})
                .forEach((stream, entries) -> applyMissed(batch, stream, entries)));
    }

    private Map<String, List<Entry>> byStream(
            Iterable<ConsumerRecord<String, byte[]>> records,
            BiConsumer<ConsumerRecord<String, byte[]>, Exception> unreadable) {
        var streams = new LinkedHashMap<String, List<Entry>>();
        for (var record : records) {
            if (isTombstone(record)) {
                continue;
            }
            if (record.key() == null || record.value() == null) {
                unreadable.accept(record, new IllegalArgumentException("no key or no value"));
                continue;
            }
            try {
                var event = processing.envelope().unpack(record.key(), record.value());
                streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                        .add(new Entry(record, event, handler.tenantOf(event)));
            } catch (MalformedEvent | IllegalArgumentException malformed) {
                unreadable.accept(record, malformed);
            }
        }
        return streams;
    }

    private void setAside(ConsumerRecord<String, byte[]> record, Exception cause) {
        deadLetters.add(handler, processing.service(), record, cause);
    }

    private void retry(ConsumerRecord<String, byte[]> letter) {
        byStream(List.of(letter), deadLetters::addAgain).forEach((stream, entries) -> {
            var tenant = entries.get(0).tenant();
            try {
                if (!late.isGone(tenant)) {
                    apply(tenant, stream, entries);
                    Log.infof("event set aside earlier is applied: tenant=%s stream=%s", tenant, stream);
                }
            } catch (RuntimeException failure) {
                databaseMustAnswer();
                if (DatabaseFault.isCauseOf(failure)) {
                    throw failure;
                }
                deadLetters.addAgain(letter, failure);
            }
        });
    }

    /** Left by the owner of the topic where it wiped out the state of a city that was deleted. */
    private static boolean isTombstone(ConsumerRecord<String, byte[]> record) {
        return record.key() != null && record.value() == null;
    }

    private void applyUnlessLate(String stream, List<Entry> entries) {
        var first = entries.get(0);
        if (!late.passOver(first.tenant(), first.record())) {
            applyStream(stream, entries);
        }
    }

    private void applyMissed(LateCities.Batch batch, String stream, List<Entry> entries) {
        var missed = entries.stream()
                .filter(entry -> batch.isFor(entry.tenant(), entry.record().offset()))
                .toList();
        if (!missed.isEmpty() && !late.isGone(missed.get(0).tenant())) {
            applyStream(stream, missed);
        }
    }

    private void applyStream(String stream, List<Entry> entries) {
        var tenant = entries.get(0).tenant();
        var started = System.nanoTime();
        try {
            apply(tenant, stream, entries);
        } catch (RuntimeException failure) {
            databaseMustAnswer();
            if (!late.isGone(tenant)) {
                Log.warnf(failure, "stream failed and is tried event by event: tenant=%s stream=%s", tenant, stream);
                entries.forEach(entry -> applyAlone(tenant, stream, entry));
            }
        }
        processing
                .meters()
                .timer("doelboom.feed.stream", "topic", handler.topic())
                .record(Duration.ofNanos(System.nanoTime() - started));
    }

    private void apply(TenantId tenant, String stream, List<Entry> entries) {
        MDC.put(Correlation.KEY, entries.get(entries.size() - 1).event().correlation());
        processing.work().inTransaction(tenant, () -> {
            handler.apply(stream, entries.stream().map(Entry::event).toList());
            return entries.size();
        });
    }

    private void applyAlone(TenantId tenant, String stream, Entry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                apply(tenant, stream, List.of(entry));
                return;
            } catch (RuntimeException failure) {
                databaseMustAnswer();
                if (attempt >= settings.attempts()) {
                    if (DatabaseFault.isCauseOf(failure)) {
                        throw failure;
                    }
                    setAside(entry.record(), failure);
                    return;
                }
                rest(FIRST_PAUSE_MILLIS);
            }
        }
    }

    /** A failure while the database is away is no fault of the event: the caller gives up the batch and reopens. */
    private void databaseMustAnswer() {
        processing.work().inTransaction(TenantId.PLATFORM, processing.registry()::ping);
    }

    private record Entry(ConsumerRecord<String, byte[]> record, ReceivedEvent event, TenantId tenant) {}
}
