/** Nobody's name is kept where his work is, and whoever asks is forgotten. */
@NullMarked
package eu.doelboom.monitoring.person;

import org.jspecify.annotations.NullMarked;
