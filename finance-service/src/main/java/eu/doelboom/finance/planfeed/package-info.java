/** What the strategic side announces on the bus; the only place that knows the wire form of its events. */
@NullMarked
package eu.doelboom.finance.planfeed;

import org.jspecify.annotations.NullMarked;
