/** The evolution of the financial debts (schema T3), year by year and by category. */
@NullMarked
package eu.doelboom.finance.debt;

import org.jspecify.annotations.NullMarked;
