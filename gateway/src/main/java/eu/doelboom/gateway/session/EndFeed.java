package eu.doelboom.gateway.session;

import eu.doelboom.edge.identity.TokenClaims;
import eu.doelboom.edge.problem.Unavailable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads which sessions ended: first all that the topic still holds, then each as it comes. Every gateway reads all of
 * it and belongs to no consumer group.
 */
@Singleton
class EndFeed {

    private static final Logger LOG = Logger.getLogger(EndFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    private final SessionSettings settings;
    private final EndTopic topic;
    private final EndedSessions ended;
    private final Event<SessionEnd> heard;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "ended-sessions");
    private volatile Instant startedAt = Instant.MAX;
    private volatile boolean isCaughtUp;
    private volatile boolean isStopped;
    private volatile @Nullable Consumer<byte[], byte[]> current;

    EndFeed(SessionSettings settings, EndTopic topic, EndedSessions ended, Event<SessionEnd> heard, Clock clock) {
        this.settings = settings;
        this.topic = topic;
        this.ended = ended;
        this.heard = heard;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        startedAt = clock.instant();
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopped = true;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(STOP_PATIENCE.toMillis());
    }

    /**
     * A token with a session has to wait until it is known which sessions ended. When the broker stays away for longer
     * than our patience, the platform opens and the life of the token is the only bound.
     */
    void demandKnowledge(JsonWebToken token) {
        if (!isCaughtUp
                && TokenClaims.find(token, "sid") != null
                && clock.instant().isBefore(startedAt.plus(settings.patience()))) {
            throw new Unavailable("The gateway is still reading which sessions have ended", RETRY_AFTER);
        }
    }

    /** The end of a session that this gateway heard itself: holds here at once, then for every gateway. */
    void tell(SessionEnd end) {
        ended.add(end);
        heard.fire(end);
        topic.store(end);
    }

    private void run() {
        while (!isStopped) {
            try (var consumer = topic.reader()) {
                current = consumer;
                topic.ensure();
                follow(consumer);
            } catch (WakeupException stopping) {
                LOG.debug("reading of ended sessions was woken up");
            } catch (InterruptedException stopping) {
                isStopped = true;
            } catch (RuntimeException failure) {
                LOG.warnf("ended sessions cannot be read, next try soon cause=%s", failure);
            }
            pause();
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partition = List.of(topic.partition());
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        long end = consumer.endOffsets(partition).getOrDefault(topic.partition(), 0L);
        while (!isStopped) {
            if (!isCaughtUp && consumer.position(topic.partition()) >= end) {
                isCaughtUp = true;
                LOG.infof("following ended sessions remembered=%d", ended.size());
            }
            for (var message : consumer.poll(POLL)) {
                topic.read(message.value()).ifPresent(this::learn);
            }
        }
    }

    private void learn(SessionEnd end) {
        if (ended.add(end)) {
            heard.fire(end);
        }
    }

    private void pause() {
        try {
            Thread.sleep(isStopped ? 0 : settings.retryDelay().toMillis());
        } catch (InterruptedException stopping) {
            isStopped = true;
        }
    }
}
