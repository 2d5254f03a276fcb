package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.Money;

/**
 * Line VI: the cumulative budgetary result a year inherits. In the first year it may tell apart what the plan of the
 * previous year already held (A) and what it had not processed (B).
 */
public record PreviousResult(Money carriedOver, Unprocessed unprocessed) {

    public static final PreviousResult NONE = inherited(Money.ZERO);

    /** VI(n) = VII(n-1): the whole is carried over. */
    public static PreviousResult inherited(Money cumulativeBudgetaryResult) {
        return new PreviousResult(cumulativeBudgetaryResult, Unprocessed.NONE);
    }

    /** VI = A + B. */
    public Money total() {
        return carriedOver.plus(unprocessed.total());
    }

    /** The same money under a regime that shows line VI as one figure. */
    PreviousResult asOneFigure() {
        return inherited(total());
    }

    PreviousResult plus(PreviousResult other) {
        return new PreviousResult(carriedOver.plus(other.carriedOver), unprocessed.plus(other.unprocessed));
    }

    /** Line VI.B: estimates that the previous year's plan had not processed, 1 operating, 2 investment, 3 financing. */
    public record Unprocessed(Money operating, Money investment, Money financing) {

        public static final Unprocessed NONE = new Unprocessed(Money.ZERO, Money.ZERO, Money.ZERO);

        /** B = B.1 + B.2 + B.3. */
        public Money total() {
            return operating.plus(investment).plus(financing);
        }

        Unprocessed plus(Unprocessed other) {
            return new Unprocessed(
                    operating.plus(other.operating),
                    investment.plus(other.investment),
                    financing.plus(other.financing));
        }
    }
}
