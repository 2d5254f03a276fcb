package eu.doelboom.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.finance.report.HeardRevisions.FollowedPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HeardRevisionsTest {

    private static final FollowedPlan PLAN = new FollowedPlan(new TenantId("gent"), "plan");
    private static final FollowedPlan OTHER = new FollowedPlan(new TenantId("gent"), "other");
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final Watch watch = new Watch();
    private final HeardRevisions heard = new HeardRevisions(watch);

    @Test
    void rememberTheHighest() {
        heard.hear(PLAN, 6);
        heard.hear(PLAN, 5);

        assertThat(heard.highest(PLAN)).isEqualTo(6);
        assertThat(heard.highest(OTHER)).isEqualTo(HeardRevisions.NEVER);
    }

    @Test
    void tellForAMomentThatNobodyElseNeedsToBeAsked() {
        assertThat(heard.within(MOMENT, PLAN)).isFalse();
        heard.hear(PLAN, 6);
        assertThat(heard.within(MOMENT, PLAN)).isTrue();

        watch.now = watch.now.plus(MOMENT);

        assertThat(heard.within(MOMENT, PLAN)).isFalse();
        assertThat(heard.highest(PLAN)).isEqualTo(6);
    }

    @Test
    void forgetAPlanThatIsLongQuiet() {
        heard.hear(PLAN, 6);
        watch.now = watch.now.plus(HeardRevisions.KEPT).plusSeconds(1);

        heard.hear(OTHER, 1);

        assertThat(heard.size()).isEqualTo(1);
        assertThat(heard.highest(PLAN)).isEqualTo(HeardRevisions.NEVER);
    }

    private static final class Watch extends Clock {

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
