package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.FiscalYearTotals;
import eu.doelboom.finance.estimate.Money;

/** Second part of M2: what the operation leaves after the yearly burden of debt. */
public record SelfFinancingMargin(Money operatingBalance, Money periodicRepayments, Money periodicRecoveries) {

    static SelfFinancingMargin of(Money operatingBalance, FiscalYearTotals totals) {
        return new SelfFinancingMargin(operatingBalance, totals.periodicRepayments(), totals.periodicRecoveries());
    }

    /** II = II.a - II.b. */
    public Money netPeriodicRepayments() {
        return periodicRepayments.minus(periodicRecoveries);
    }

    /** III = I - II. By the structural balance norm not negative in the last year of the plan. */
    public Money margin() {
        return operatingBalance.minus(netPeriodicRepayments());
    }
}
