/** Who may do what in the follow-up. Every decision of this service about rights is made here. */
@NullMarked
package eu.doelboom.monitoring.right;

import org.jspecify.annotations.NullMarked;
