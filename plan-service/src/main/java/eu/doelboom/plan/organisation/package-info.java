/** The authority's own shape: the budget entities that carry estimates and the departments that carry out actions. */
@NullMarked
package eu.doelboom.plan.organisation;

import org.jspecify.annotations.NullMarked;
