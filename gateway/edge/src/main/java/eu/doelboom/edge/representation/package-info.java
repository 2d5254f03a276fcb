/** The other forms of an answer that a caller may ask for: HAL instead of plain JSON, and only some of its fields. */
@NullMarked
package eu.doelboom.edge.representation;

import org.jspecify.annotations.NullMarked;
