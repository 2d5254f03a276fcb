/** Measurements on the running suite: open load, latency from the moment a request was due. */
@NullMarked
package eu.doelboom.bench;

import org.jspecify.annotations.NullMarked;
