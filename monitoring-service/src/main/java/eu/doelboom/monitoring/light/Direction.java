package eu.doelboom.monitoring.light;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way a figure should move. */
@Schema(name = "IndicatorDirection", description = "Which way a figure should move.")
public enum Direction {
    /** At or above the target is good. */
    HIGHER_IS_BETTER,
    /** At or below the target is good. */
    LOWER_IS_BETTER,
    /** Between the target and its upper bound is good. */
    TARGET_RANGE
}
