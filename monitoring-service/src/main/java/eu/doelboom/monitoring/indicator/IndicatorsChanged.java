package eu.doelboom.monitoring.indicator;

import java.util.List;

/** Indicators are no longer what they were. */
public record IndicatorsChanged(Change change, List<Standing> standings) {

    /** What happened to them. */
    public enum Change {
        CREATED,
        CHANGED,
        MEASURED,
        OBJECTIVE_CHANGED,
        DELETED
    }
}
