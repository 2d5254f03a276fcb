package eu.doelboom.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void isUpOnlyWhenEverythingAnswers() {
        assertThat(Condition.of(3, 3)).isEqualTo(Condition.UP);
        assertThat(Condition.of(2, 3)).isEqualTo(Condition.DEGRADED);
        assertThat(Condition.of(1, 3)).isEqualTo(Condition.DEGRADED);
        assertThat(Condition.of(0, 3)).isEqualTo(Condition.DOWN);
    }
}
