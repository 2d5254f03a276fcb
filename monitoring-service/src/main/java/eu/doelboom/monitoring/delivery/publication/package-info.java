/** Hears on the bus what webhooks are to be told. */
@NullMarked
package eu.doelboom.monitoring.delivery.publication;

import org.jspecify.annotations.NullMarked;
