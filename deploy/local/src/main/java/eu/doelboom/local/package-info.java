/** Starts the whole suite on one machine without containers, for a look, for development and for tests. */
@NullMarked
package eu.doelboom.local;

import org.jspecify.annotations.NullMarked;
