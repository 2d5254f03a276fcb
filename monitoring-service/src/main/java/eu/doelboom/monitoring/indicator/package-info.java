/** What a city measures to see whether an objective is reached, and towards which targets. */
@NullMarked
package eu.doelboom.monitoring.indicator;

import org.jspecify.annotations.NullMarked;
