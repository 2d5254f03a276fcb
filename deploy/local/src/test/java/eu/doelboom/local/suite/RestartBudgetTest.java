package eu.doelboom.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private final Hand clock = new Hand();
    private final RestartBudget budget = new RestartBudget(clock);

    @Test
    void waitsTwiceAsLongEveryTime() {
        assertThat(budget.next()).contains(Duration.ofMillis(200));
        assertThat(budget.next()).contains(Duration.ofMillis(400));
        assertThat(budget.next()).contains(Duration.ofMillis(800));
    }

    @Test
    void endsAfterFiveStartsWithinTwoMinutes() {
        for (var start = 0; start < RestartBudget.LIMIT; start++) {
            assertThat(budget.next()).isPresent();
        }

        assertThat(budget.next()).isEmpty();
    }

    @Test
    void forgetsStartsOfLongAgo() {
        for (var start = 0; start < RestartBudget.LIMIT; start++) {
            budget.next();
        }

        clock.now = clock.now.plus(RestartBudget.WINDOW).plusMillis(1);

        assertThat(budget.next()).contains(Duration.ofMillis(200));
    }

    /** A clock that is turned by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
