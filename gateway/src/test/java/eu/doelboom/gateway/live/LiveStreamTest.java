package eu.doelboom.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<LiveStream> closed = new ArrayList<>();
    private final Reader reader = new Reader();

    private LiveStream streamOf(String plan) {
        var stream = new LiveStream(
                new LiveStream.Listener("leiestede", plan, NOON.plusSeconds(60), Set.of("DRAFT")), 2, closed::add);
        stream.subscribe(reader);
        return stream;
    }

    private static Heard change(String tenant, String plan, String data) {
        return new Heard(new EquilibriumChange(tenant, plan, "DRAFT", data), 0, 0, "id-" + data);
    }

    @Test
    void beginsWithASignOfLife() {
        streamOf(null);
        reader.takes(1);

        assertThat(reader.heard).containsExactly("*");
    }

    @Test
    void tellsNothingOfAnotherCityOrAnotherPlan() {
        var stream = streamOf("a");
        stream.offer(change("zandwijk", "a", "1"));
        stream.offer(change("leiestede", "b", "2"));
        stream.offer(change("leiestede", "a", "3"));
        reader.takes(5);

        assertThat(reader.heard).containsExactly("3");
    }

    @Test
    void tellsNothingOfAPlanInAStateThatTheListenerDoesNotSee() {
        var stream = streamOf(null);
        stream.offer(new Heard(new EquilibriumChange("leiestede", "a", "PROPOSED", "1"), 0, 0, "id"));
        stream.offer(change("leiestede", "a", "2"));
        reader.takes(5);

        assertThat(reader.heard).containsExactly("2");
    }

    @Test
    void keepsOnlyTheLatestChangeOfAPlanForASlowReader() {
        var stream = streamOf(null);
        stream.offer(change("leiestede", "a", "a1"));
        stream.offer(change("leiestede", "b", "b1"));
        stream.offer(change("leiestede", "a", "a2"));
        reader.takes(5);

        assertThat(reader.heard).containsExactly("b1", "a2");
    }

    @Test
    void saysThatChangesWereMissedWhenTooManyPlansWait() {
        var stream = streamOf(null);
        List.of("a", "b", "c", "d").forEach(plan -> stream.offer(change("leiestede", plan, plan)));
        reader.takes(5);

        assertThat(reader.heard).containsExactly("reset tooSlow", "d");
    }

    @Test
    void tellsNothingFromBeforeItsBeginning() {
        var stream = streamOf(null);
        stream.beginAt(new Position("7f", List.of(6L)));
        stream.offer(new Heard(new EquilibriumChange("leiestede", "a", "DRAFT", "a5"), 0, 5, "7f.6"));
        stream.offer(new Heard(new EquilibriumChange("leiestede", "a", "DRAFT", "a6"), 0, 6, "7f.7"));
        reader.takes(5);

        assertThat(reader.heard).containsExactly("a6");
    }

    @Test
    void givesNoMoreThanWasAskedFor() {
        var stream = streamOf(null);
        stream.offer(change("leiestede", "a", "a"));
        stream.offer(change("leiestede", "b", "b"));
        reader.takes(1);

        assertThat(reader.heard).containsExactly("a");
    }

    @Test
    void endsWithTheToken() {
        var stream = streamOf(null);
        stream.beat(NOON);
        assertThat(reader.hasEnded).isFalse();
        stream.beat(NOON.plusSeconds(60));

        assertThat(reader.hasEnded).isTrue();
        assertThat(closed).containsExactly(stream);
    }

    @Test
    void isSilentAfterTheReaderHasGone() {
        var stream = streamOf(null);
        reader.leaves();
        stream.offer(change("leiestede", "a", "a"));
        stream.end();

        assertThat(reader.heard).isEmpty();
        assertThat(closed).containsExactly(stream);
    }

    @Test
    void endsWhenNobodyEverListens() {
        var stream = new LiveStream(
                new LiveStream.Listener("leiestede", null, NOON.plusSeconds(60), Set.of("DRAFT")), 2, closed::add);
        stream.beat(NOON);
        stream.beat(NOON);

        assertThat(closed).containsExactly(stream);
    }

    /** Notes what it hears; a sign of life is a star. */
    private static final class Reader implements Flow.Subscriber<Message> {

        private final List<String> heard = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean hasEnded;

        void takes(int count) {
            subscription.request(count);
        }

        void leaves() {
            subscription.cancel();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public void onNext(Message message) {
            if (message instanceof Message.Changed changed) {
                heard.add(changed.change().data());
            } else if (message instanceof Message.Reset reset) {
                heard.add("reset " + reset.reason().word());
            } else {
                heard.add("*");
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            hasEnded = true;
        }
    }
}
