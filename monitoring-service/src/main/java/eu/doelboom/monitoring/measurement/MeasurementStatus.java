package eu.doelboom.monitoring.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How firm a measurement is. */
@Schema(description = "How firm a measurement is: it may still be corrected, or is as its source published it.")
enum MeasurementStatus {
    /** May still be corrected by its source. */
    PROVISIONAL,
    /** As its source published it. */
    FINAL
}
