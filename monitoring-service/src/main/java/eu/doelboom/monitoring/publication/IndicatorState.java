package eu.doelboom.monitoring.publication;

import eu.doelboom.monitoring.indicator.Standing;
import eu.doelboom.monitoring.light.Figures;
import eu.doelboom.monitoring.light.Target;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The full state of an indicator after a change, as it goes over the wire. */
record IndicatorState(
        String id,
        String code,
        String name,
        String unit,
        String type,
        String frequency,
        @Nullable String owner,
        String objectiveId,
        boolean objectiveWithdrawn,
        @Nullable BaselineState baseline,
        List<TargetState> targets,
        @Nullable MeasurementState latestMeasurement,
        LightState trafficLight) {

    static IndicatorState of(Standing standing) {
        var indicator = standing.indicator();
        var description = standing.description();
        return new IndicatorState(
                indicator.id().toString(),
                indicator.code(),
                description.name(),
                description.unit(),
                description.type().name(),
                description.frequency().name(),
                description.owner(),
                indicator.objectiveId(),
                standing.objective().withdrawn(),
                BaselineState.of(standing),
                standing.targets().stream().map(TargetState::of).toList(),
                MeasurementState.of(standing),
                LightState.of(standing));
    }

    record BaselineState(int year, BigDecimal value) {

        static @Nullable BaselineState of(Standing standing) {
            var baseline = standing.baseline();
            return baseline == null ? null : new BaselineState(baseline.year(), Figures.plain(baseline.value()));
        }
    }

    record TargetState(
            int fiscalYear, BigDecimal value, @Nullable BigDecimal upper) {

        static TargetState of(Target target) {
            return new TargetState(
                    target.fiscalYear(), Figures.plain(target.value()), Figures.plainOrAbsent(target.upper()));
        }
    }

    record MeasurementState(String id, String date, BigDecimal value, String status) {

        static @Nullable MeasurementState of(Standing standing) {
            var latest = standing.latest();
            return latest == null
                    ? null
                    : new MeasurementState(
                            latest.id().toString(),
                            latest.reading().date().toString(),
                            Figures.plain(latest.reading().value()),
                            latest.status());
        }
    }

    record LightState(String light, String reason, String direction, BigDecimal greenWithin, BigDecimal orangeWithin) {

        static LightState of(Standing standing) {
            var rule = standing.rule();
            var verdict = standing.verdict();
            return new LightState(
                    verdict.light().name(),
                    verdict.reason().name(),
                    rule.direction().name(),
                    Figures.plain(rule.thresholds().greenWithin()),
                    Figures.plain(rule.thresholds().orangeWithin()));
        }
    }
}
