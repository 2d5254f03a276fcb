/** Telling webhooks of events: noted with the event, posted until it arrives or is parked, readable and repeatable. */
@NullMarked
package eu.doelboom.monitoring.delivery;

import org.jspecify.annotations.NullMarked;
