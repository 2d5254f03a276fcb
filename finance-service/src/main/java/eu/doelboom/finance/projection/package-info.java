/** The strategic side as finance follows it: the last state of every objective and action, applied to the totals. */
@NullMarked
package eu.doelboom.finance.projection;

import org.jspecify.annotations.NullMarked;
