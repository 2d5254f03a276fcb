/** Tests of the follow-up as a whole, and the world they play in. */
@NullMarked
package eu.doelboom.monitoring;

import org.jspecify.annotations.NullMarked;
