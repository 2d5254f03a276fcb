package eu.doelboom.plan.exchange;

import eu.doelboom.plan.action.ActionContent.Period;
import org.jspecify.annotations.Nullable;

/**
 * The term that a file gives an action.
 *
 * @param saysFrom whether the file has the column of the first day
 * @param saysTo whether the file has the column of the last day
 */
record ImportedTerm(Period written, boolean saysFrom, boolean saysTo) {

    /** The term that it is to have, given the one that stands: a day without a column stays. */
    Period over(@Nullable Period standing) {
        if (standing == null) {
            return written;
        }
        return new Period(saysFrom ? written.from() : standing.from(), saysTo ? written.to() : standing.to());
    }

    /** Whether an action with this term gets another one. */
    boolean changes(@Nullable Period standing) {
        return !over(standing).equals(standing == null ? new Period(null, null) : standing);
    }
}
