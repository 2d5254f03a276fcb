/** From a line of the statement back to the estimate lines, actions and opening values that make it up. */
@NullMarked
package eu.doelboom.finance.trace;

import org.jspecify.annotations.NullMarked;
