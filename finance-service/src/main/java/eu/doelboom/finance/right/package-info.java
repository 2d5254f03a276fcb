/** Who may do what in the financial note. Every decision of this service about rights is made here. */
@NullMarked
package eu.doelboom.finance.right;

import org.jspecify.annotations.NullMarked;
