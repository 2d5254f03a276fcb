/** The multi-year plan itself: period, regime, levels, and the revision that orders its changes. */
@NullMarked
package eu.doelboom.plan.multiyearplan;

import org.jspecify.annotations.NullMarked;
