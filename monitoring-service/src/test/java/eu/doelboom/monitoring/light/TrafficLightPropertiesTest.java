package eu.doelboom.monitoring.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class TrafficLightPropertiesTest {

    private static final String MIN = "-100000";
    private static final String MAX = "100000";

    @Property
    void neverJudgesABetterFigureWorse(
            @ForAll("rules") TrafficLight rule,
            @ForAll @IntRange(min = 2024, max = 2031) int year,
            @ForAll @BigRange(min = MIN, max = MAX) @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = MIN, max = MAX) @Scale(4) BigDecimal other) {
        var better = rule.direction() == Direction.HIGHER_IS_BETTER ? one.max(other) : one.min(other);
        var worse = rule.direction() == Direction.HIGHER_IS_BETTER ? one.min(other) : one.max(other);
        assertThat(judged(rule, year, better)).isLessThanOrEqualTo(judged(rule, year, worse));
    }

    @Property
    void neverJudgesAFigureNearerToTheRangeWorse(
            @ForAll("ranges") TrafficLight rule,
            @ForAll @IntRange(min = 2026, max = 2031) int year,
            @ForAll @BigRange(min = "0", max = MAX) @Scale(4) BigDecimal one,
            @ForAll @BigRange(min = "0", max = MAX) @Scale(4) BigDecimal other,
            @ForAll boolean above) {
        var range = rule.trajectory().in(year).orElseThrow();
        var near = one.min(other);
        var far = one.max(other);
        var nearer = above ? range.upper().add(near) : range.lower().subtract(near);
        var farther = above ? range.upper().add(far) : range.lower().subtract(far);
        assertThat(judged(rule, year, nearer)).isLessThanOrEqualTo(judged(rule, year, farther));
    }

    @Property
    void expectsNothingOutsideItsNeighbours(
            @ForAll("rules") TrafficLight rule, @ForAll @IntRange(min = 2025, max = 2030) int year) {
        var before = rule.trajectory().in(year - 1).orElseThrow().lower();
        var here = rule.trajectory().in(year).orElseThrow();
        var after = rule.trajectory().in(year + 1).orElseThrow().lower();
        if (here.interpolated()) {
            assertThat(here.lower()).isBetween(before.min(after), before.max(after));
        }
    }

    private static Light judged(TrafficLight rule, int year, BigDecimal value) {
        return rule.judge(new Reading(LocalDate.of(year, 1, 1), value)).light();
    }

    @Provide
    Arbitrary<TrafficLight> rules() {
        var directions = Arbitraries.of(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER);
        var targets = Combinators.combine(figures(), Arbitraries.integers().between(2025, 2030), figures())
                .as((middle, year, last) -> List.of(new Target(year, middle, null), new Target(2031, last, null)));
        return Combinators.combine(directions, thresholds(), figures(), targets)
                .as((direction, thresholds, baseline, aims) ->
                        new TrafficLight(direction, thresholds, new Trajectory(new Baseline(2024, baseline), aims)));
    }

    @Provide
    Arbitrary<TrafficLight> ranges() {
        var targets = Combinators.combine(figures(), figures(), figures(), figures())
                .as((a, b, c, d) ->
                        List.of(new Target(2026, a.min(b), a.max(b)), new Target(2031, c.min(d), c.max(d))));
        return Combinators.combine(thresholds(), targets)
                .as((thresholds, aims) ->
                        new TrafficLight(Direction.TARGET_RANGE, thresholds, new Trajectory(null, aims)));
    }

    private static Arbitrary<Thresholds> thresholds() {
        var percentage = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(50))
                .ofScale(2);
        return Combinators.combine(percentage, percentage).as((green, more) -> new Thresholds(green, green.add(more)));
    }

    private static Arbitrary<BigDecimal> figures() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(MIN), new BigDecimal(MAX))
                .ofScale(4);
    }
}
