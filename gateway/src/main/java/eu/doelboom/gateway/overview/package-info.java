/** A plan at one glance: what three services know of it, at one revision. */
@NullMarked
package eu.doelboom.gateway.overview;

import org.jspecify.annotations.NullMarked;
