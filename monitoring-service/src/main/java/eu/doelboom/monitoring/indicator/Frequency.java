package eu.doelboom.monitoring.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a new measurement is expected. */
@Schema(description = "How often a new measurement is expected.")
public enum Frequency {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    /** Such as the figures of a survey that is held every three years. */
    THREE_YEARLY
}
