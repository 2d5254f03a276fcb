/** The way to the services behind the gateway: calls pass through as streams, nothing of them is kept. */
@NullMarked
package eu.doelboom.gateway.route;

import org.jspecify.annotations.NullMarked;
