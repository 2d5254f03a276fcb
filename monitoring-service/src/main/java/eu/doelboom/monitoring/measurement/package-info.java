/** The figures that were measured, day by day. */
@NullMarked
package eu.doelboom.monitoring.measurement;

import org.jspecify.annotations.NullMarked;
