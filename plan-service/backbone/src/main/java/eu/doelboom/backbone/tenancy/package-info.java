/** A schema and a database role per city, taken by every connection that works for it. */
@NullMarked
package eu.doelboom.backbone.tenancy;

import org.jspecify.annotations.NullMarked;
