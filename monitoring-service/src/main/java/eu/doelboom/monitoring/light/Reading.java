package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A measured figure and the day on which it was measured. */
public record Reading(LocalDate date, BigDecimal value) {}
