/** The rules of both API guides, held against every contract, and the proof that each rule bites. */
@NullMarked
package eu.doelboom.rules.contract;

import org.jspecify.annotations.NullMarked;
