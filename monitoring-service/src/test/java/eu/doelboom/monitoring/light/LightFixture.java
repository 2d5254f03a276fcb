package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An indicator's rule, said in words. */
final class LightFixture {

    private final Direction direction;
    private final List<Target> targets = new ArrayList<>();
    private Baseline baseline;
    private Thresholds thresholds = within("0", "10");

    private LightFixture(Direction direction) {
        this.direction = direction;
    }

    static LightFixture higherIsBetter() {
        return new LightFixture(Direction.HIGHER_IS_BETTER);
    }

    static LightFixture lowerIsBetter() {
        return new LightFixture(Direction.LOWER_IS_BETTER);
    }

    static LightFixture range() {
        return new LightFixture(Direction.TARGET_RANGE);
    }

    LightFixture from(int year, String value) {
        baseline = new Baseline(year, new BigDecimal(value));
        return this;
    }

    LightFixture aimingAt(int year, String value) {
        targets.add(new Target(year, new BigDecimal(value), null));
        return this;
    }

    LightFixture aimingBetween(int year, String lower, String upper) {
        targets.add(new Target(year, new BigDecimal(lower), new BigDecimal(upper)));
        return this;
    }

    LightFixture judgedWithin(String green, String orange) {
        thresholds = within(green, orange);
        return this;
    }

    TrafficLight rule() {
        return new TrafficLight(direction, thresholds, new Trajectory(baseline, targets));
    }

    Verdict measured(int year, String value) {
        return rule().judge(reading(year, value));
    }

    static Reading reading(int year, String value) {
        return new Reading(LocalDate.of(year, 6, 30), new BigDecimal(value));
    }

    private static Thresholds within(String green, String orange) {
        return new Thresholds(new BigDecimal(green), new BigDecimal(orange));
    }
}
