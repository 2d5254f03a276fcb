package eu.doelboom.finance.trace;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Nature;

/** A kind of money that a line of the statement may be made of, seen from the fiscal year of that line. */
sealed interface Source {

    /** Estimate lines of one nature, of the fiscal year itself or of the years of the plan before it. */
    record Estimate(Nature nature, boolean ofThisYear) implements Source {}

    /** A part of the cumulative result that came into the first year, which is this year or lies before it. */
    record OpeningResult(Part part, boolean inThisYear) implements Source {}

    /** The debt of one category on 1 January of the first year. */
    record OpeningDebt(DebtCategory category) implements Source {}

    /** The unavailable funds of the fiscal year itself. */
    record UnavailableFunds() implements Source {}

    /** The parts of line VI in the first year: A and B.1 to B.3. */
    enum Part {
        CARRIED_OVER,
        UNPROCESSED_OPERATING,
        UNPROCESSED_INVESTMENT,
        UNPROCESSED_FINANCING
    }
}
