/** What an estimate is: entity, fiscal year, section, direction and amount, with its role in the margin and the debt. */
@NullMarked
package eu.doelboom.plan.estimate;

import org.jspecify.annotations.NullMarked;
