package eu.doelboom.monitoring.light;

import java.math.BigDecimal;

/**
 * The target that holds for one year.
 *
 * @param upper the same as lower unless a range is aimed at
 * @param interpolated whether it lies on the line between other years instead of being set
 */
public record Expectation(int fiscalYear, BigDecimal lower, BigDecimal upper, boolean interpolated) {}
