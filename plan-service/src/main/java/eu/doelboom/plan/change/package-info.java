/** What happened to a plan, in the words of the domain; told inside the transaction in which it happened. */
@NullMarked
package eu.doelboom.plan.change;

import org.jspecify.annotations.NullMarked;
