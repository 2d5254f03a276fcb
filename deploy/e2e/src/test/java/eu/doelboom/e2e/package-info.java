/** Journeys across the running suite, through the gateway, with a real database and a real broker. */
@NullMarked
package eu.doelboom.e2e;

import org.jspecify.annotations.NullMarked;
