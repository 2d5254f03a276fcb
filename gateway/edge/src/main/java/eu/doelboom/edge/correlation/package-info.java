/** One identifier that follows a request through all services and their logs. */
@NullMarked
package eu.doelboom.edge.correlation;

import org.jspecify.annotations.NullMarked;
