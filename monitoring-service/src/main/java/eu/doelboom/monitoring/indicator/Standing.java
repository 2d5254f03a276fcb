package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Baseline;
import eu.doelboom.monitoring.light.Reading;
import eu.doelboom.monitoring.light.Target;
import eu.doelboom.monitoring.light.TrafficLight;
import eu.doelboom.monitoring.light.Verdict;
import eu.doelboom.monitoring.plan.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with all that is shown beside it.
 *
 * @param latest the newest measurement
 */
public record Standing(
        Indicator indicator, Objective objective, @Nullable LatestMeasurement latest) {

    public @Nullable Reading reading() {
        return latest == null ? null : latest.reading();
    }

    public Verdict verdict() {
        return rule().judge(reading());
    }

    public TrafficLight rule() {
        return indicator.rule();
    }

    public Description description() {
        return indicator.content().description();
    }

    public @Nullable Baseline baseline() {
        return indicator.content().baseline();
    }

    public List<Target> targets() {
        return indicator.content().targets();
    }
}
