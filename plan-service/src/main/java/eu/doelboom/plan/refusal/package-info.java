/** What this service refuses, one sealed family. */
@NullMarked
package eu.doelboom.plan.refusal;

import org.jspecify.annotations.NullMarked;
