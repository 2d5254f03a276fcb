/** The reading side: batches of events, applied once per stream in one transaction, poison set aside. */
@NullMarked
package eu.doelboom.backbone.feed;

import org.jspecify.annotations.NullMarked;
