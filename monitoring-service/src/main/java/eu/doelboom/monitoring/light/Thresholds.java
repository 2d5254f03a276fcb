package eu.doelboom.monitoring.light;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * How far a figure may miss its target, as percentages of the target: up to the first it is still green, up to the
 * second orange, beyond it red.
 */
@Embeddable
public record Thresholds(BigDecimal greenWithin, BigDecimal orangeWithin) {}
