/** The statement of financial equilibrium (schema M2): pure arithmetic from yearly totals to a verdict. */
@NullMarked
package eu.doelboom.finance.equilibrium;

import org.jspecify.annotations.NullMarked;
