/** Gives the tests of all modules of one Maven run a real PostgreSQL and a real Kafka that they share. */
@NullMarked
package eu.doelboom.local.testing;

import org.jspecify.annotations.NullMarked;
