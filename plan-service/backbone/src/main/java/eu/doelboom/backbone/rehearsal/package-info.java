/** Work that is gone through once after a start, before somebody asks for it. */
@NullMarked
package eu.doelboom.backbone.rehearsal;

import org.jspecify.annotations.NullMarked;
