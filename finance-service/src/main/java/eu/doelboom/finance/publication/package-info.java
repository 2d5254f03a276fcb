/** What finance tells the others: the equilibrium of a plan, whenever a figure of it moved. */
@NullMarked
package eu.doelboom.finance.publication;

import org.jspecify.annotations.NullMarked;
