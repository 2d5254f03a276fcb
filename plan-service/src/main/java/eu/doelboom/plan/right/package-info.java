/** Who may do what in the strategic note. Every decision of this service about rights is made here. */
@NullMarked
package eu.doelboom.plan.right;

import org.jspecify.annotations.NullMarked;
