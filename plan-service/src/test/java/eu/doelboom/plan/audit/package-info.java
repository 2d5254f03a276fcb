/** What the trail says and that nobody can change it unseen. */
@NullMarked
package eu.doelboom.plan.audit;

import org.jspecify.annotations.NullMarked;
