package eu.doelboom.monitoring.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What part of the work an indicator looks at, from what goes in to what it brings about. */
@Schema(description = "What part of the work an indicator looks at, from what goes in to what it brings about.")
public enum IndicatorType {
    /** Means put in: people, money, time. */
    INPUT,
    /** What is being done. */
    ACTIVITY,
    /** What is delivered. */
    OUTPUT,
    /** What it brings about for the city. */
    OUTCOME
}
