/** Plain SQL on the connection of the running transaction, which already is the city's. */
@NullMarked
package eu.doelboom.finance.database;

import org.jspecify.annotations.NullMarked;
