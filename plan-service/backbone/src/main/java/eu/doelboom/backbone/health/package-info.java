/** How a service is doing, in the words of both guides. */
@NullMarked
package eu.doelboom.backbone.health;

import org.jspecify.annotations.NullMarked;
