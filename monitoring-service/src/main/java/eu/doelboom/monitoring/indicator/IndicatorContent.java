package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Baseline;
import eu.doelboom.monitoring.light.Direction;
import eu.doelboom.monitoring.light.Target;
import eu.doelboom.monitoring.light.Thresholds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about an indicator that people decide: what it measures, on which objective, and what is aimed at. */
record IndicatorContent(
        String code,
        String objectiveId,
        Description description,
        Direction direction,
        @Nullable Baseline baseline,
        List<Target> targets,
        Thresholds thresholds) {}
