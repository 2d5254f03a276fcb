package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.FiscalYearTotals;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Section;

/** First part of M2: the budgetary result of one fiscal year, lines I to IX. */
public record BudgetaryResult(
        Balance operating,
        Balance investment,
        Balance financing,
        PreviousResult previousYearCumulativeBudgetaryResult,
        Money unavailableFunds) {

    static BudgetaryResult of(FiscalYearTotals totals, PreviousResult previous, Money unavailableFunds) {
        return new BudgetaryResult(
                Balance.of(totals, Section.OPERATING),
                Balance.of(totals, Section.INVESTMENT),
                Balance.of(totals, Section.FINANCING),
                previous,
                unavailableFunds);
    }

    /** I = I.a - I.b. */
    public Money operatingBalance() {
        return operating.balance();
    }

    /** II = II.a - II.b. */
    public Money investmentBalance() {
        return investment.balance();
    }

    /** III = I + II. */
    public Money operatingAndInvestmentBalance() {
        return operatingBalance().plus(investmentBalance());
    }

    /** IV = IV.a - IV.b. */
    public Money financingBalance() {
        return financing.balance();
    }

    /** V = III + IV. */
    public Money budgetaryResult() {
        return operatingAndInvestmentBalance().plus(financingBalance());
    }

    /** VII = V + VI. */
    public Money cumulativeBudgetaryResult() {
        return budgetaryResult().plus(previousYearCumulativeBudgetaryResult.total());
    }

    /** IX = VII - VIII. By the yearly balance norm never negative. */
    public Money availableBudgetaryResult() {
        return cumulativeBudgetaryResult().minus(unavailableFunds);
    }
}
