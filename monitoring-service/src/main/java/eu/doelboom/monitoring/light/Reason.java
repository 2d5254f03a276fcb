package eu.doelboom.monitoring.light;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the light shows what it shows. */
@Schema(description = "Why the light shows what it shows.")
public enum Reason {
    /** The measurement is as good as the target or better. */
    TARGET_MET,
    /** The target is missed by no more than what counts as green. */
    WITHIN_GREEN,
    /** The target is missed by more than green allows and no more than orange allows. */
    WITHIN_ORANGE,
    /** The target is missed by more than orange allows. */
    BEYOND_ORANGE,
    /** Nothing has been measured. */
    NO_MEASUREMENT,
    /** Nothing is aimed at. */
    NO_TARGET,
    /** The year of the measurement lies outside the years for which something is expected. */
    NO_TARGET_FOR_YEAR
}
