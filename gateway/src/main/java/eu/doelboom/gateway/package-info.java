/** The one door to the suite: one address, one token check, one contract and one live stream for all services. */
@NullMarked
package eu.doelboom.gateway;

import org.jspecify.annotations.NullMarked;
