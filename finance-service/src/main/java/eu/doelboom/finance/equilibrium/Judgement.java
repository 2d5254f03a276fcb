package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.equilibrium.Finding.Norm;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Regime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies the norms of a regime to the years of a plan. */
record Judgement(Regime regime, int lastYear) {

    List<Finding> findings(List<FiscalYearStatement> years) {
        var yearly = violations(
                years, Norm.YEARLY_BALANCE, regime.yearlyBalance(), FiscalYearStatement::availableBudgetaryResult);
        var structural =
                violations(years, Norm.STRUCTURAL_BALANCE, regime.structuralBalance(), FiscalYearStatement::margin);
        return Stream.concat(yearly, structural).toList();
    }

    private Stream<Finding> violations(
            List<FiscalYearStatement> years,
            Norm norm,
            Regime.NormYears normYears,
            Function<FiscalYearStatement, Money> figure) {
        return years.stream()
                .filter(year -> normYears.include(year.fiscalYear(), lastYear))
                .map(year -> new Finding(norm, year.fiscalYear(), figure.apply(year)))
                .filter(finding -> finding.value().isNegative());
    }
}
