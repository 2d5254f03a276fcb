package eu.doelboom.finance.trace;

import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.plan.Regime;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** For how much every euro of a source counts in a line: 1, -1, 0, a sum of those, or a rate. */
@FunctionalInterface
interface Share {

    BigDecimal of(Source source, Regime regime);

    static Share where(Predicate<Source> counts) {
        return (source, regime) -> counts.test(source) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** The estimate lines of the fiscal year itself. */
    static Share estimates(Predicate<Nature> counts) {
        return where(source ->
                source instanceof Source.Estimate estimate && estimate.ofThisYear() && counts.test(estimate.nature()));
    }

    default Share plus(Share other) {
        return (source, regime) -> of(source, regime).add(other.of(source, regime));
    }

    default Share minus(Share other) {
        return (source, regime) -> of(source, regime).subtract(other.of(source, regime));
    }

    /** The same for all earlier years of the plan together. */
    default Share inEarlierYears() {
        return (source, regime) -> source instanceof Source.Estimate estimate && !estimate.ofThisYear()
                ? of(new Source.Estimate(estimate.nature(), true), regime)
                : BigDecimal.ZERO;
    }

    /** The part that the regime takes as a year's theoretical repayment. */
    default Share atRepaymentRate() {
        return (source, regime) -> of(source, regime).multiply(regime.adjustedRepaymentRate());
    }
}
