package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Judges the newest measurement by the target of its year. What is missing is weighed against the target itself or,
 * where that is zero, against the way from the baseline; where both are zero there is no room and a miss is red. All
 * comparisons are exact. A better figure never gets a worse light.
 */
public record TrafficLight(Direction direction, Thresholds thresholds, Trajectory trajectory) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 2;

    public Verdict judge(@Nullable Reading reading) {
        if (reading == null) {
            return Verdict.grey(Reason.NO_MEASUREMENT, null);
        }
        if (!trajectory.hasTargets()) {
            return Verdict.grey(Reason.NO_TARGET, reading);
        }
        return trajectory
                .in(reading.date().getYear())
                .map(expectation -> compare(reading, expectation))
                .orElseGet(() -> Verdict.grey(Reason.NO_TARGET_FOR_YEAR, reading));
    }

    private Verdict compare(Reading reading, Expectation expectation) {
        var missing = missing(reading.value(), expectation);
        var bound = bound(reading.value(), expectation);
        var weight = bound.signum() == 0 ? trajectory.distanceFromBaseline(bound) : bound.abs();
        var reason = reason(missing, weight);
        var light =
                switch (reason) {
                    case TARGET_MET, WITHIN_GREEN -> Light.GREEN;
                    case WITHIN_ORANGE -> Light.ORANGE;
                    default -> Light.RED;
                };
        return new Verdict(light, reason, reading, expectation, percentage(missing, weight));
    }

    private Reason reason(BigDecimal missing, BigDecimal weight) {
        if (missing.signum() == 0) {
            return Reason.TARGET_MET;
        }
        var hundredfold = missing.multiply(HUNDRED);
        if (hundredfold.compareTo(thresholds.greenWithin().multiply(weight)) <= 0) {
            return Reason.WITHIN_GREEN;
        }
        return hundredfold.compareTo(thresholds.orangeWithin().multiply(weight)) <= 0
                ? Reason.WITHIN_ORANGE
                : Reason.BEYOND_ORANGE;
    }

    /** How far the value lies on the wrong side of what is expected; zero when it does not. */
    private BigDecimal missing(BigDecimal value, Expectation expectation) {
        var tooLow = expectation.lower().subtract(value).max(BigDecimal.ZERO);
        var tooHigh = value.subtract(expectation.upper()).max(BigDecimal.ZERO);
        return switch (direction) {
            case HIGHER_IS_BETTER -> tooLow;
            case LOWER_IS_BETTER -> tooHigh;
            case TARGET_RANGE -> tooLow.add(tooHigh);
        };
    }

    /** The bound that the value is measured against: the upper one only for a value above the range. */
    private static BigDecimal bound(BigDecimal value, Expectation expectation) {
        return value.compareTo(expectation.upper()) > 0 ? expectation.upper() : expectation.lower();
    }

    private static @Nullable BigDecimal percentage(BigDecimal missing, BigDecimal weight) {
        if (weight.signum() == 0) {
            return missing.signum() == 0 ? BigDecimal.ZERO : null;
        }
        return missing.multiply(HUNDRED).divide(weight, SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
