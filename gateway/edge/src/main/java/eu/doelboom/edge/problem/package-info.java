/** Refusals and faults as problem+json: types, issues and the mappers that write them. */
@NullMarked
package eu.doelboom.edge.problem;

import org.jspecify.annotations.NullMarked;
