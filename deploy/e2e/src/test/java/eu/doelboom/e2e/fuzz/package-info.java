/** Very many odd requests to every operation of the contract, and what must never come back. */
@NullMarked
package eu.doelboom.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
