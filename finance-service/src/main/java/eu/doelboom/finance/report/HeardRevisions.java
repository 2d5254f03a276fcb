package eu.doelboom.finance.report;

import eu.doelboom.edge.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this instance heard itself of the revisions in the figures, and when. What it heard stays true; that it hears
 * everything does not, since another instance may follow the plan by now. A plan that is long quiet is forgotten.
 */
final class HeardRevisions {

    static final long NEVER = 0;
    static final Duration KEPT = Duration.ofHours(1);
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(1);

    private final Map<FollowedPlan, Heard> heard = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant sweptAt;

    HeardRevisions(Clock clock) {
        this.clock = clock;
        sweptAt = clock.instant();
    }

    void hear(FollowedPlan plan, long revision) {
        var now = clock.instant();
        heard.merge(
                plan,
                new Heard(revision, now),
                (before, news) -> new Heard(Math.max(before.revision, news.revision), now));
        if (sweptAt.plus(SWEPT_EVERY).isBefore(now)) {
            sweptAt = now;
            heard.values().removeIf(old -> old.at.plus(KEPT).isBefore(now));
        }
    }

    /** The highest revision heard of; {@link #NEVER} when there was none. */
    long highest(FollowedPlan plan) {
        var last = heard.get(plan);
        return last == null ? NEVER : last.revision;
    }

    /** Whether something was heard so short a time ago that this instance must be the one that follows the plan. */
    boolean within(Duration time, FollowedPlan plan) {
        var last = heard.get(plan);
        return last != null && last.at.plus(time).isAfter(clock.instant());
    }

    int size() {
        return heard.size();
    }

    /** A plan of a city. */
    record FollowedPlan(TenantId tenant, String planId) {}

    private record Heard(long revision, Instant at) {}
}
