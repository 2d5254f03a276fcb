/** Who somebody is: which issuers are believed, for which cities, and how their tokens are verified. */
@NullMarked
package eu.doelboom.edge.identity;

import org.jspecify.annotations.NullMarked;
