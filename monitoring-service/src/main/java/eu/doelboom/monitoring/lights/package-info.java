/** How the indicators of a whole plan stand, in one look. */
@NullMarked
package eu.doelboom.monitoring.lights;

import org.jspecify.annotations.NullMarked;
