/** What the database refuses, in the words that a caller can act on. */
@NullMarked
package eu.doelboom.backbone.database;

import org.jspecify.annotations.NullMarked;
