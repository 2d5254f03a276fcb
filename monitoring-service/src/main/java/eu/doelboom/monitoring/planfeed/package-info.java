/** Follows the events of plans; the only place that knows their wire form. */
@NullMarked
package eu.doelboom.monitoring.planfeed;

import org.jspecify.annotations.NullMarked;
