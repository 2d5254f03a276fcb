/** The statements that finance answers with: the equilibrium (M2) and the evolution of the debts (T3). */
@NullMarked
package eu.doelboom.finance.report;

import org.jspecify.annotations.NullMarked;
