package eu.doelboom.backbone.feed;

import io.quarkus.logging.Log;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * How far a feed has come, told to the broker once in a while. Telling it after every batch would cost the broker a
 * write for every event; telling it a little later only means that a crash repeats a few events more, which are known
 * by then.
 */
final class Progress implements AutoCloseable {

    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private final Consumer<?, ?> consumer;
    private final long interval;
    private boolean owed;
    private long told;

    Progress(Consumer<?, ?> consumer, Duration interval) {
        this.consumer = consumer;
        this.interval = interval.toNanos();
        told = System.nanoTime() - this.interval;
    }

    /** How long the feed may wait for new events: no longer than until the broker is to be told of the last ones. */
    Duration patience(Duration usual) {
        if (!owed) {
            return usual;
        }
        var left = Duration.ofNanos(Math.max(0, told + interval - System.nanoTime()));
        return left.compareTo(usual) < 0 ? left : usual;
    }

    /** Events were polled: until they are applied, the place that the consumer has reached is not to be told. */
    void begin() {
        owed = false;
    }

    /** What was polled last has been applied. */
    void made() {
        owed = true;
    }

    /** Tells the broker, if there is something to tell and it has not been told lately. */
    void tell() {
        if (owed && System.nanoTime() - told >= interval) {
            consumer.commitAsync();
            told = System.nanoTime();
            owed = false;
        }
    }

    /** Tells the broker before the feed stops. */
    @Override
    public void close() {
        if (owed) {
            try {
                consumer.commitSync(LAST_WORD);
            } catch (KafkaException untold) {
                Log.debugf(untold, "the last events of a feed will be repeated");
            }
        }
    }
}
