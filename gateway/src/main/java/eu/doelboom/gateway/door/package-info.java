/** Who may come in and how much may be carried: tokens, body limits, page headers and the refusals of the door. */
@NullMarked
package eu.doelboom.gateway.door;

import org.jspecify.annotations.NullMarked;
