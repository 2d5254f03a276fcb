/** Plans coming in from files: read, checked whole, then applied whole. */
@NullMarked
package eu.doelboom.plan.exchange;

import org.jspecify.annotations.NullMarked;
