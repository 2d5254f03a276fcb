package eu.doelboom.monitoring.measurement;

/** How firm a measurement is. */
enum MeasurementStatus {
    /** May still be corrected by its source. */
    PROVISIONAL,
    /** As its source published it. */
    FINAL
}
