package eu.doelboom.monitoring.indicator;

/** How often a new measurement is expected. */
public enum Frequency {
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    /** Such as the figures of a survey that is held every three years. */
    THREE_YEARLY
}
