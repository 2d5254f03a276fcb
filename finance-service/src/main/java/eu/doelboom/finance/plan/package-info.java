/** The multi-year plan as finance knows it: its regime, its years and the entities whose budgets it spans. */
@NullMarked
package eu.doelboom.finance.plan;

import org.jspecify.annotations.NullMarked;
