package eu.doelboom.backbone.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final BlockingQueue<String> visited = new LinkedBlockingQueue<>();
    private Rounds<String> rounds = rounds(visited::add, List.of(), LONG);

    @AfterEach
    void stop() throws InterruptedException {
        rounds.stop(Duration.ofSeconds(5));
        assertThat(rounds.alive()).isFalse();
    }

    @Test
    void visitsWhoCalled() throws InterruptedException {
        rounds.start();

        rounds.call("gent");

        assertThat(next()).isEqualTo("gent");
    }

    @Test
    void makesOneVisitOfManyCalls() throws InterruptedException {
        var busy = new CountDownLatch(1);
        rounds = rounds(
                place -> {
                    visited.add(place);
                    busy.await();
                },
                List.of(),
                LONG);
        rounds.start();
        rounds.call("gent");
        assertThat(next()).isEqualTo("gent");

        rounds.call("aalst");
        rounds.call("aalst");
        rounds.call("deinze");
        busy.countDown();

        assertThat(List.of(next(), next())).containsExactly("aalst", "deinze");
        assertThat(visited.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void repeatsAVisitThatFailedWithoutKeepingOthersWaiting() throws InterruptedException {
        var failures = new LinkedBlockingQueue<>(List.of("first", "second"));
        rounds = rounds(
                place -> {
                    visited.add(place);
                    if (place.equals("gent") && failures.poll() != null) {
                        throw new IllegalStateException("not yet");
                    }
                },
                List.of(),
                LONG);
        rounds.call("gent");
        rounds.call("aalst");
        rounds.start();

        assertThat(List.of(next(), next(), next(), next())).containsExactly("gent", "aalst", "gent", "gent");
        assertThat(visited.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void visitsEverybodyWhenNobodyCalls() throws InterruptedException {
        rounds = rounds(visited::add, List.of("gent", "aalst"), SHORT);
        rounds.start();

        assertThat(List.of(next(), next(), next())).containsExactly("gent", "aalst", "gent");
    }

    @Test
    void visitsEverybodyAtTheStart() throws InterruptedException {
        rounds = rounds(visited::add, List.of("gent", "aalst"), LONG);
        rounds.start();

        assertThat(List.of(next(), next())).containsExactly("gent", "aalst");
    }

    @Test
    void letsOnlyThePlaceRestThatWasVisited() throws InterruptedException {
        rounds = new Rounds<>("test-rounds", visited::add, List::of, new Rounds.Pace(LONG, Duration.ofSeconds(2)));
        rounds.start();
        rounds.call("gent");
        assertThat(next()).isEqualTo("gent");

        long since = System.nanoTime();
        rounds.call("gent");
        rounds.call("gent");
        rounds.call("aalst");

        assertThat(next()).isEqualTo("aalst");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
        assertThat(next()).isEqualTo("gent");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(visited.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private static Rounds<String> rounds(Rounds.Visit<String> visit, Collection<String> everybody, Duration unasked) {
        return new Rounds<>("test-rounds", visit, () -> everybody, new Rounds.Pace(unasked, Duration.ZERO));
    }

    private String next() throws InterruptedException {
        var place = visited.poll(10, TimeUnit.SECONDS);
        assertThat(place).isNotNull();
        return String.valueOf(place);
    }
}
