package eu.doelboom.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.doelboom.gateway.door.ServiceUnreachable;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class GuardTest {

    private final Guard guard = new Guard(
            Upstream.FINANCE,
            settings(
                    "doelboom.guard.max-calls", "4",
                    "doelboom.guard.max-calls-per-tenant", "3",
                    "doelboom.guard.minimum-calls", "4",
                    "doelboom.guard.trial-calls", "2",
                    "doelboom.guard.pause", "300ms"));

    private static GuardSettings settings(String... values) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(GuardSettings.class);
        for (var i = 0; i < values.length; i += 2) {
            builder.withDefaultValue(values[i], values[i + 1]);
        }
        return builder.build().getConfigMapping(GuardSettings.class);
    }

    private void call(boolean isAnswered) {
        var permit = guard.demand("leiestede");
        if (isAnswered) {
            permit.answered();
        } else {
            permit.unanswered(new IOException("connection refused"));
        }
        permit.leave();
    }

    @Test
    void leavesRoomForOtherCities() {
        var taken = new ArrayList<Guard.Permit>();
        for (var i = 0; i < 3; i++) {
            taken.add(guard.demand("leiestede"));
        }
        assertThatThrownBy(() -> guard.demand("leiestede"))
                .isInstanceOf(ServiceUnreachable.class)
                .hasMessageContaining("finance-service has more calls of this city");

        taken.add(guard.demand("zandwijk"));
        assertThatThrownBy(() -> guard.demand("zandwijk"))
                .hasMessageContaining("more calls under way than it can take");

        taken.get(0).leave();
        taken.get(0).leave();
        assertThat(guard.callsUnderWay()).isEqualTo(3);
        guard.demand("zandwijk");
    }

    @Test
    void leavesAServiceAloneThatDoesNotAnswerAndTriesItAgain() throws InterruptedException {
        for (var i = 0; i < 4; i++) {
            call(false);
        }
        assertThat(guard.isClosed()).isTrue();
        assertThatThrownBy(() -> call(true)).hasMessageContaining("finance-service did not answer lately");
        assertThat(guard.callsUnderWay()).isZero();

        Thread.sleep(350);
        call(true);
        call(true);

        assertThat(guard.isClosed()).isFalse();
        call(true);
    }

    @Test
    void isNotClosedByCallersWhoLeave() {
        for (var i = 0; i < 20; i++) {
            guard.demand("leiestede").leave();
        }

        assertThat(guard.isClosed()).isFalse();
        assertThat(guard.callsUnderWay()).isZero();
    }

    @Test
    void isNotClosedByAFewFailuresAmongManyAnswers() {
        for (var i = 0; i < 40; i++) {
            call(i % 4 != 0);
        }

        assertThat(guard.isClosed()).isFalse();
    }

    @Test
    void limitsEverythingWithoutBeingTold() {
        var settings = settings();

        assertThat(settings.maxCalls()).isEqualTo(512);
        assertThat(settings.maxCallsPerTenant()).isEqualTo(256);
        assertThat(settings.failureRate()).isEqualTo(50);
        assertThat(settings.minimumCalls()).isEqualTo(20);
        assertThat(settings.window()).hasSeconds(10);
        assertThat(settings.pause()).hasSeconds(2);
        assertThat(settings.trialCalls()).isEqualTo(5);
    }
}
