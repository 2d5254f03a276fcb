/** The authority's own shape: the budget entities that carry estimates. */
@NullMarked
package eu.doelboom.plan.organisation;

import org.jspecify.annotations.NullMarked;
