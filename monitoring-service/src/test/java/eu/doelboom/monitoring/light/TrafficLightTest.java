package eu.doelboom.monitoring.light;

import static eu.doelboom.monitoring.light.Light.GREEN;
import static eu.doelboom.monitoring.light.Light.GREY;
import static eu.doelboom.monitoring.light.Light.ORANGE;
import static eu.doelboom.monitoring.light.Light.RED;
import static eu.doelboom.monitoring.light.LightFixture.higherIsBetter;
import static eu.doelboom.monitoring.light.LightFixture.lowerIsBetter;
import static eu.doelboom.monitoring.light.LightFixture.range;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficLightTest {

    @ParameterizedTest
    @CsvSource({"100, GREEN", "120, GREEN", "98, GREEN", "97.9999, ORANGE", "90, ORANGE", "89.9999, RED", "0, RED"})
    void fallsWithAFigureThatShouldBeHigh(String value, Light light) {
        var rule = higherIsBetter().aimingAt(2026, "100").judgedWithin("2", "10");
        assertThat(rule.measured(2026, value).light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"50, GREEN", "10, GREEN", "51, GREEN", "51.0001, ORANGE", "55, ORANGE", "55.0001, RED"})
    void fallsWithAFigureThatShouldBeLow(String value, Light light) {
        var rule = lowerIsBetter().aimingAt(2026, "50").judgedWithin("2", "10");
        assertThat(rule.measured(2026, value).light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"10, GREEN", "15, GREEN", "20, GREEN", "9.5, ORANGE", "8.9, RED", "21.5, ORANGE", "22.1, RED"})
    void fallsOnBothSidesOfARange(String value, Light light) {
        var rule = range().aimingBetween(2026, "10", "20");
        assertThat(rule.measured(2026, value).light()).isEqualTo(light);
    }

    @Test
    void saysHowMuchOfTheTargetIsMissing() {
        var verdict = higherIsBetter().aimingAt(2026, "25").measured(2026, "23.8");
        assertThat(verdict.missedBy()).isEqualByComparingTo("4.8");
    }

    @Test
    void weighsAMissAgainstTheWayFromTheBaselineWhenTheTargetIsZero() {
        var rule = lowerIsBetter().from(2024, "40").aimingAt(2026, "0").judgedWithin("5", "10");
        assertThat(rule.measured(2026, "2").light()).isEqualTo(GREEN);
        assertThat(rule.measured(2026, "4").light()).isEqualTo(ORANGE);
        assertThat(rule.measured(2026, "4.0001").light()).isEqualTo(RED);
    }

    @Test
    void leavesNoRoomAroundATargetOfZeroWithoutBaseline() {
        var rule = lowerIsBetter().aimingAt(2026, "0").judgedWithin("5", "10");
        assertThat(rule.measured(2026, "0").light()).isEqualTo(GREEN);
        assertThat(rule.measured(2026, "0.0001").light()).isEqualTo(RED);
        assertThat(rule.measured(2026, "0.0001").missedBy()).isNull();
    }

    @Test
    void weighsANegativeTargetByItsSize() {
        var rule = higherIsBetter().aimingAt(2026, "-100");
        assertThat(rule.measured(2026, "-110").light()).isEqualTo(ORANGE);
        assertThat(rule.measured(2026, "-111").light()).isEqualTo(RED);
    }

    @Test
    void isGreyWithoutMeasurement() {
        var verdict = higherIsBetter().aimingAt(2026, "100").rule().judge(null);
        assertThat(verdict.light()).isEqualTo(GREY);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_MEASUREMENT);
    }

    @Test
    void isGreyWithoutTarget() {
        var verdict = higherIsBetter().from(2024, "10").measured(2026, "100");
        assertThat(verdict.light()).isEqualTo(GREY);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_TARGET);
    }

    @ParameterizedTest
    @CsvSource({"2025", "2029"})
    void isGreyOutsideTheYearsForWhichSomethingIsExpected(int year) {
        var verdict = higherIsBetter().aimingAt(2026, "10").aimingAt(2028, "20").measured(year, "100");
        assertThat(verdict.light()).isEqualTo(GREY);
        assertThat(verdict.reason()).isEqualTo(Reason.NO_TARGET_FOR_YEAR);
    }
}
