/** Transactions without policy objective: planned amounts that finance keeps itself because no action carries them. */
@NullMarked
package eu.doelboom.finance.line;

import org.jspecify.annotations.NullMarked;
