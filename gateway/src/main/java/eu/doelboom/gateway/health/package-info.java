/** How the suite as a whole is doing, in the forms of both guides. */
@NullMarked
package eu.doelboom.gateway.health;

import org.jspecify.annotations.NullMarked;
