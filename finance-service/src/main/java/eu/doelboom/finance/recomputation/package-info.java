/** The proof that nothing was lost or counted twice: the running totals compared with the lines themselves. */
@NullMarked
package eu.doelboom.finance.recomputation;

import org.jspecify.annotations.NullMarked;
