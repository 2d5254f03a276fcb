package eu.doelboom.plan.exchange;

import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Section;
import java.math.BigDecimal;

/**
 * A sum that a file states for an element above the actions, or for the whole plan when the code is empty.
 *
 * @param amount EUR
 */
record StatedSum(long row, String code, Section section, Direction direction, int year, BigDecimal amount) {}
