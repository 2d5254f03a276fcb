/** The rules of the house, held against every module, and the proof that each rule bites. */
@NullMarked
package eu.doelboom.rules;

import org.jspecify.annotations.NullMarked;
