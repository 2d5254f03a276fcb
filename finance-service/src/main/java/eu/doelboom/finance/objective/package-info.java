/** The financial objectives plan (schema M1): what every policy objective costs and brings in, with all below it. */
@NullMarked
package eu.doelboom.finance.objective;

import org.jspecify.annotations.NullMarked;
