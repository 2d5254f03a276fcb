/** What every operation of the suite's contract says in the same words. */
@NullMarked
package eu.doelboom.edge.contract;

import org.jspecify.annotations.NullMarked;
