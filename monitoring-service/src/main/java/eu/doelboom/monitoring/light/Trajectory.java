package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way from the baseline along the targets. A year without a target of its own gets the value on the straight line
 * between its neighbours; before the first and after the last point nothing is expected.
 */
public final class Trajectory {

    private static final int SCALE = 4;

    private final @Nullable Baseline baseline;
    private final TreeMap<Integer, Target> points = new TreeMap<>();
    private final boolean aimed;

    public Trajectory(@Nullable Baseline baseline, List<Target> targets) {
        this.baseline = baseline;
        aimed = !targets.isEmpty();
        if (baseline != null) {
            points.put(baseline.year(), new Target(baseline.year(), baseline.value(), null));
        }
        targets.forEach(target -> points.put(target.fiscalYear(), target));
    }

    boolean hasTargets() {
        return aimed;
    }

    /** What is expected in a year. */
    Optional<Expectation> in(int year) {
        var before = points.floorEntry(year);
        var after = points.ceilingEntry(year);
        if (!aimed || before == null || after == null) {
            return Optional.empty();
        }
        return Optional.of(
                before.getKey().equals(after.getKey())
                        ? new Expectation(
                                year,
                                before.getValue().value(),
                                before.getValue().highest(),
                                false)
                        : between(year, before.getValue(), after.getValue()));
    }

    /** How far the baseline was from a value; a measure of ambition where the value itself is zero. */
    BigDecimal distanceFromBaseline(BigDecimal value) {
        return baseline == null
                ? BigDecimal.ZERO
                : value.subtract(baseline.value()).abs();
    }

    private static Expectation between(int year, Target before, Target after) {
        int span = after.fiscalYear() - before.fiscalYear();
        int way = year - before.fiscalYear();
        return new Expectation(
                year,
                onLine(before.value(), after.value(), way, span),
                onLine(before.highest(), after.highest(), way, span),
                true);
    }

    private static BigDecimal onLine(BigDecimal from, BigDecimal to, int way, int span) {
        return from.multiply(BigDecimal.valueOf(span - way))
                .add(to.multiply(BigDecimal.valueOf(way)))
                .divide(BigDecimal.valueOf(span), SCALE, RoundingMode.HALF_UP);
    }
}
