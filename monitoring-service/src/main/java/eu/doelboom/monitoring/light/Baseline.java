package eu.doelboom.monitoring.light;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Where the figure stood before the plan began to work on it. */
@Embeddable
public record Baseline(int year, BigDecimal value) {}
