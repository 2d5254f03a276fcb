/** Actions, the leaves of the tree, and the estimates that they carry. */
@NullMarked
package eu.doelboom.plan.action;

import org.jspecify.annotations.NullMarked;
