/** A city that has left: everything of it is erased here, and that nothing is left is proven. */
@NullMarked
package eu.doelboom.backbone.erasure;

import org.jspecify.annotations.NullMarked;
