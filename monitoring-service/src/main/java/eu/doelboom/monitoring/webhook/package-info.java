/** Webhooks: which systems of a city are told of events over HTTP, because they cannot read the bus. */
@NullMarked
package eu.doelboom.monitoring.webhook;

import org.jspecify.annotations.NullMarked;
