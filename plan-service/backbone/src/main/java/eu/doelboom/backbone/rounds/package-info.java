/** Work in the background that is woken when there is some, and looks by itself in case a call was lost. */
@NullMarked
package eu.doelboom.backbone.rounds;

import org.jspecify.annotations.NullMarked;
