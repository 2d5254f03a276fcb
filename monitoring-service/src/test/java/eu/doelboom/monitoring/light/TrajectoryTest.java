package eu.doelboom.monitoring.light;

import static eu.doelboom.monitoring.light.LightFixture.higherIsBetter;
import static eu.doelboom.monitoring.light.LightFixture.range;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrajectoryTest {

    @Test
    void takesTheTargetOfTheYearAsItIs() {
        var expectation = higherIsBetter()
                .from(2024, "10")
                .aimingAt(2026, "30")
                .rule()
                .trajectory()
                .in(2026)
                .orElseThrow();
        assertThat(expectation.lower()).isEqualByComparingTo("30");
        assertThat(expectation.interpolated()).isFalse();
    }

    @Test
    void drawsALineFromTheBaselineToTheFirstTarget() {
        var expectation = higherIsBetter()
                .from(2024, "10")
                .aimingAt(2027, "20")
                .rule()
                .trajectory()
                .in(2025)
                .orElseThrow();
        assertThat(expectation.lower()).isEqualByComparingTo("13.3333");
        assertThat(expectation.interpolated()).isTrue();
    }

    @Test
    void drawsALineBetweenTargets() {
        var expectation = higherIsBetter()
                .aimingAt(2026, "30")
                .aimingAt(2030, "10")
                .rule()
                .trajectory()
                .in(2027)
                .orElseThrow();
        assertThat(expectation.lower()).isEqualByComparingTo("25");
    }

    @Test
    void drawsALineForEachBoundOfARange() {
        var expectation = range().from(2024, "10")
                .aimingBetween(2026, "20", "40")
                .rule()
                .trajectory()
                .in(2025)
                .orElseThrow();
        assertThat(expectation.lower()).isEqualByComparingTo("15");
        assertThat(expectation.upper()).isEqualByComparingTo("25");
    }

    @Test
    void letsATargetOfTheBaselinesYearWin() {
        var expectation = higherIsBetter()
                .from(2024, "10")
                .aimingAt(2024, "12")
                .rule()
                .trajectory()
                .in(2024)
                .orElseThrow();
        assertThat(expectation.lower()).isEqualByComparingTo("12");
    }
}
