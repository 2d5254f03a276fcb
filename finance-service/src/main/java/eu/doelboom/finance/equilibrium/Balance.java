package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.FiscalYearTotals;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Section;

/** A section of the budget in one year: a revenue, b expenditure, and their balance a - b. */
public record Balance(Money revenue, Money expenditure) {

    static Balance of(FiscalYearTotals totals, Section section) {
        return new Balance(totals.revenue(section), totals.expenditure(section));
    }

    public Money balance() {
        return revenue.minus(expenditure);
    }
}
