/** Estimate lines and the totals they add up to: what is planned to be spent and received, in whose budget, in which year. */
@NullMarked
package eu.doelboom.finance.estimate;

import org.jspecify.annotations.NullMarked;
