/** What is read from a request: every wrong field is found and named at once. */
@NullMarked
package eu.doelboom.edge.input;

import org.jspecify.annotations.NullMarked;
