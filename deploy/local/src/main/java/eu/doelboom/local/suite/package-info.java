/** Starts, watches, restarts and stops the parts of a suite, and remembers them in the data folder. */
@NullMarked
package eu.doelboom.local.suite;

import org.jspecify.annotations.NullMarked;
