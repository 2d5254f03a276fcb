/** Tells the other services about indicators; the only place that knows the wire form of those events. */
@NullMarked
package eu.doelboom.monitoring.publication;

import org.jspecify.annotations.NullMarked;
