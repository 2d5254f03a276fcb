/** Who may do what: the rules that every service shares, how an operation declares them and how the contract tells them. */
@NullMarked
package eu.doelboom.edge.right;

import org.jspecify.annotations.NullMarked;
