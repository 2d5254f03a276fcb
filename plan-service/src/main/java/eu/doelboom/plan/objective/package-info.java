/** The objective tree above the actions. */
@NullMarked
package eu.doelboom.plan.objective;

import org.jspecify.annotations.NullMarked;
