/** The languages in which texts meant for people are written. */
@NullMarked
package eu.doelboom.edge.language;

import org.jspecify.annotations.NullMarked;
