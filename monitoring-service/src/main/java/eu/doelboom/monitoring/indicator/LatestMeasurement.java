package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Reading;
import java.util.UUID;

/**
 * The newest measurement of an indicator.
 *
 * @param status PROVISIONAL or FINAL
 */
public record LatestMeasurement(UUID id, Reading reading, String status) {}
