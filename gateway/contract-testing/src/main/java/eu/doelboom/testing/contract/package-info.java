/** Whether what a program answers is what its contract says. */
@NullMarked
package eu.doelboom.testing.contract;

import org.jspecify.annotations.NullMarked;
