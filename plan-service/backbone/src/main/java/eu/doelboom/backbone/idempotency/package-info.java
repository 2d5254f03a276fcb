/** A request that is repeated under the same key is carried out once. */
@NullMarked
package eu.doelboom.backbone.idempotency;

import org.jspecify.annotations.NullMarked;
