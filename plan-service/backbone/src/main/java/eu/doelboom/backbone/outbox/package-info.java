/** What must be published, written in the transaction that caused it and sent after the commit. */
@NullMarked
package eu.doelboom.backbone.outbox;

import org.jspecify.annotations.NullMarked;
