/** Everything that this service holds of a city, as one file that the city takes along. */
@NullMarked
package eu.doelboom.backbone.export;

import org.jspecify.annotations.NullMarked;
