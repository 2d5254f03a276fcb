/** How much one may ask of the suite in a while: who calls, for which city, or from which address. */
@NullMarked
package eu.doelboom.gateway.limit;

import org.jspecify.annotations.NullMarked;
