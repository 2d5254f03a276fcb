/** The parts of a running suite, each a process of its own: database, broker and services. */
@NullMarked
package eu.doelboom.local.part;

import org.jspecify.annotations.NullMarked;
