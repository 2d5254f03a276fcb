/** Changes of a plan as published events; the only place that knows their wire form. */
@NullMarked
package eu.doelboom.plan.publication;

import org.jspecify.annotations.NullMarked;
