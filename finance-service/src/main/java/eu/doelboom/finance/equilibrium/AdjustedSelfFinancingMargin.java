package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.Money;
import java.math.BigDecimal;

/**
 * Third part of M2: the margin if the debt were repaid at the regime's fixed rate, so that stretching a loan cannot
 * flatter it. An indicator, never a norm.
 */
public record AdjustedSelfFinancingMargin(Money margin, Money periodicRepayments, Money adjustedRepayments) {

    /** The adjusted repayments, line II.b, are the rate applied to the financial debt on 1 January. */
    static AdjustedSelfFinancingMargin of(SelfFinancingMargin unadjusted, Money debt, BigDecimal repaymentRate) {
        return new AdjustedSelfFinancingMargin(
                unadjusted.margin(), unadjusted.periodicRepayments(), debt.times(repaymentRate));
    }

    /** II = II.a - II.b. */
    public Money correction() {
        return periodicRepayments.minus(adjustedRepayments);
    }

    /** III = I + II. */
    public Money adjustedMargin() {
        return margin.plus(correction());
    }
}
