@NullMarked
package eu.doelboom.backbone.outbox;

import org.jspecify.annotations.NullMarked;
