/** The financial note: openings and unavailable funds, and the running totals of everything that is planned. */
@NullMarked
package eu.doelboom.finance.note;

import org.jspecify.annotations.NullMarked;
