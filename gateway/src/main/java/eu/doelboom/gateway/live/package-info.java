/** The live stream: a city hears of every change of its financial equilibria while it happens. */
@NullMarked
package eu.doelboom.gateway.live;

import org.jspecify.annotations.NullMarked;
