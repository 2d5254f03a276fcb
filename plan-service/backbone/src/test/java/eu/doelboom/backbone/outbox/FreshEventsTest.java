package eu.doelboom.backbone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.edge.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An event may only pass the outbox by when everything before it in its stream has been sent. */
class FreshEventsTest {

    private static final TenantId CITY = new TenantId("leiestede");
    private static final TenantId NEIGHBOUR = new TenantId("zandwijk");

    private final FreshEvents fresh = new FreshEvents();

    @Test
    void followWhatWasSentFromHere() {
        sent(event("a", 4));

        assertThat(fresh.follow(List.of(event("a", 5)))).isTrue();
        assertThat(fresh.follow(List.of(event("a", 5), event("a", 6)))).isTrue();
    }

    @Test
    void doNotFollowWhenNothingIsKnownOfTheStream() {
        assertThat(fresh.follow(List.of(event("a", 1)))).isFalse();
        assertThat(fresh.follow(List.of())).isFalse();
    }

    @Test
    void doNotFollowWhereANumberIsMissingOrComesAgain() {
        sent(event("a", 4));

        assertThat(fresh.follow(List.of(event("a", 6)))).isFalse();
        assertThat(fresh.follow(List.of(event("a", 4)))).isFalse();
        assertThat(fresh.follow(List.of(event("a", 5), event("a", 7)))).isFalse();
        assertThat(fresh.follow(List.of(event("a", 5), event("b", 5)))).isFalse();
    }

    @Test
    void learnOnlyFromWhatWasReallySent() {
        fresh.note(List.of(event("a", 4), event("a", 5)), List.of(4L));

        assertThat(fresh.follow(List.of(event("a", 5)))).isTrue();
        assertThat(fresh.follow(List.of(event("a", 6)))).isFalse();
    }

    @Test
    void forgetAfterAFailure() {
        sent(event("a", 4));

        fresh.forget();

        assertThat(fresh.follow(List.of(event("a", 5)))).isFalse();
    }

    @Test
    void areTakenOnceInTheOrderOfTheOutboxHoweverTheyWereHandedOver() {
        fresh.handOver(CITY, event("a", 6));
        fresh.handOver(CITY, event("a", 5));
        fresh.handOver(NEIGHBOUR, event("b", 1));

        assertThat(fresh.take(CITY)).containsExactly(event("a", 5), event("a", 6));
        assertThat(fresh.take(CITY)).isEmpty();
        assertThat(fresh.take(NEIGHBOUR)).containsExactly(event("b", 1));
    }

    @Test
    void doNotPileUpAndThenDoNotFollow() {
        sent(event("a", 0));
        LongStream.rangeClosed(1, 1_001).forEach(revision -> fresh.handOver(CITY, event("a", revision)));

        var left = fresh.take(CITY);

        assertThat(left).containsExactly(event("a", 1_001));
        assertThat(fresh.follow(left)).isFalse();
    }

    @Test
    void areLeftToTheOutboxWhenTheyAreLarge() {
        fresh.handOver(CITY, new CommittedEvent(1, "plan.changes", "a", "a", 1, "x".repeat(20_000)));

        assertThat(fresh.take(CITY)).isEmpty();
    }

    /** Two instances send one stream; whatever each of them hears and when, no event comes before an earlier one. */
    @Test
    void neverOvertakeInTwoInstancesThatShareAnOutbox() {
        for (int seed = 0; seed < 2_000; seed++) {
            var chance = new Random(seed);
            var outbox = new Stream(chance);
            while (outbox.committed < 30) {
                outbox.step();
            }

            var first = outbox.broker.stream().distinct().toList();
            assertThat(first).as("seed %d", seed).isSorted().startsWith(1L);
        }
    }

    private void sent(CommittedEvent event) {
        fresh.note(List.of(event), List.of(event.sequence()));
    }

    private static CommittedEvent event(String stream, long revision) {
        return new CommittedEvent(revision, "plan.changes", stream, stream, revision, "{}");
    }

    /** One stream, whose events are committed by either instance and told to its relay late or never. */
    private static final class Stream {

        private final Random chance;
        private final FreshEvents[] instances = {new FreshEvents(), new FreshEvents()};
        private final List<Long> unpublished = new ArrayList<>();
        private final List<Long> broker = new ArrayList<>();
        private final List<List<CommittedEvent>> untold = List.of(new ArrayList<>(), new ArrayList<>());
        private long committed;

        private Stream(Random chance) {
            this.chance = chance;
        }

        private void step() {
            int instance = chance.nextInt(2);
            switch (chance.nextInt(3)) {
                case 0 -> commit(instance);
                case 1 -> tell(instance);
                default -> relay(instance);
            }
        }

        private void commit(int instance) {
            committed++;
            unpublished.add(committed);
            untold.get(instance).add(event("a", committed));
        }

        private void tell(int instance) {
            var waiting = untold.get(instance);
            if (!waiting.isEmpty()) {
                instances[instance].handOver(CITY, waiting.remove(chance.nextInt(waiting.size())));
            }
        }

        private void relay(int instance) {
            var fresh = instances[instance];
            var events = fresh.take(CITY);
            var sending = fresh.follow(events)
                    ? events.stream().map(CommittedEvent::revision).toList()
                    : List.copyOf(unpublished);
            broker.addAll(sending);
            fresh.note(events, sending);
            if (chance.nextInt(4) > 0) {
                unpublished.removeAll(sending);
            } else {
                fresh.forget();
            }
        }
    }
}
