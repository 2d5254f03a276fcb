package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.debt.FinancialDebt;
import eu.doelboom.finance.debt.OpeningDebt;
import eu.doelboom.finance.estimate.FiscalYearTotals;
import eu.doelboom.finance.estimate.Money;
import java.math.BigDecimal;

/** M2 of one fiscal year, with the debt it leans on. */
public record FiscalYearStatement(
        int fiscalYear,
        BudgetaryResult budgetaryResult,
        SelfFinancingMargin selfFinancingMargin,
        AdjustedSelfFinancingMargin adjustedSelfFinancingMargin,
        FinancialDebt debt) {

    static FiscalYearStatement of(
            int fiscalYear,
            Inheritance inherited,
            FiscalYearTotals totals,
            Money unavailable,
            BigDecimal repaymentRate) {
        var result = BudgetaryResult.of(totals, inherited.result(), unavailable);
        var debt = FinancialDebt.of(inherited.debt(), totals);
        var margin = SelfFinancingMargin.of(result.operatingBalance(), totals);
        var adjusted = AdjustedSelfFinancingMargin.of(margin, debt.onFirstOfJanuary(), repaymentRate);
        return new FiscalYearStatement(fiscalYear, result, margin, adjusted, debt);
    }

    /** What this year hands to the next. */
    Inheritance bequest() {
        return new Inheritance(PreviousResult.inherited(budgetaryResult.cumulativeBudgetaryResult()), debt.next());
    }

    public Money availableBudgetaryResult() {
        return budgetaryResult.availableBudgetaryResult();
    }

    public Money margin() {
        return selfFinancingMargin.margin();
    }

    public Money adjustedMargin() {
        return adjustedSelfFinancingMargin.adjustedMargin();
    }

    /** All that a fiscal year takes over from the year before it. */
    record Inheritance(PreviousResult result, OpeningDebt debt) {}
}
