/** The same questions to every operation of the contract, through the door. */
@NullMarked
package eu.doelboom.e2e.conformity;

import org.jspecify.annotations.NullMarked;
