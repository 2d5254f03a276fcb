package eu.doelboom.monitoring.measurement;

import eu.doelboom.monitoring.light.Reading;
import org.jspecify.annotations.Nullable;

/** What people say about a measurement. */
record MeasurementContent(
        Reading reading, MeasurementStatus status, @Nullable String note) {}
