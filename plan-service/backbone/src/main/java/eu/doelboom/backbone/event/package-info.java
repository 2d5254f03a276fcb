/** The envelope in which events travel: CloudEvents 1.0 in structured JSON. */
@NullMarked
package eu.doelboom.backbone.event;

import org.jspecify.annotations.NullMarked;
