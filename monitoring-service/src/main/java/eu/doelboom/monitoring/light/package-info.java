/** The traffic light: how a measured figure is judged against its target, and why. */
@NullMarked
package eu.doelboom.monitoring.light;

import org.jspecify.annotations.NullMarked;
