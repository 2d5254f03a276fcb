package eu.doelboom.local.suite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often and how soon a part may be started again: at most five times within two minutes, each time later. */
final class RestartBudget {
    static final int LIMIT = 5;
    static final Duration WINDOW = Duration.ofMinutes(2);
    private static final Duration FIRST_DELAY = Duration.ofMillis(200);

    private final Clock clock;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartBudget(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait before the next start; empty when there were too many. */
    Optional<Duration> next() {
        var now = clock.instant();
        while (!restarts.isEmpty() && restarts.peekFirst().isBefore(now.minus(WINDOW))) {
            restarts.removeFirst();
        }
        if (restarts.size() >= LIMIT) {
            return Optional.empty();
        }
        restarts.addLast(now);
        return Optional.of(FIRST_DELAY.multipliedBy(1L << (restarts.size() - 1)));
    }
}
