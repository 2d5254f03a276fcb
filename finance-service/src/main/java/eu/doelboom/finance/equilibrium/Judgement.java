package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.equilibrium.EquilibriumStatement.EntityStatement;
import eu.doelboom.finance.equilibrium.Finding.Norm;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.BudgetEntity;
import eu.doelboom.finance.plan.Regime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Applies the norms of a regime to the years of a plan. */
record Judgement(Regime regime, int lastYear) {

    List<Finding> findings(List<FiscalYearStatement> years, List<EntityStatement> entities) {
        var yearly = violations(
                years, Norm.YEARLY_BALANCE, regime.yearlyBalance(), FiscalYearStatement::availableBudgetaryResult);
        var structural =
                violations(years, Norm.STRUCTURAL_BALANCE, regime.structuralBalance(), FiscalYearStatement::margin);
        return Stream.of(yearly, structural, overPeriod(entities))
                .flatMap(findings -> findings)
                .toList();
    }

    /** An OCMW whose margins do not add up to what it needs; found in the last year, when the sum is complete. */
    private Stream<Finding> overPeriod(List<EntityStatement> entities) {
        return entities.stream()
                .filter(any -> regime.judgesOcmwOverPeriod())
                .filter(statement -> statement.entity().kind() == BudgetEntity.Kind.OCMW)
                .map(ocmw -> new Finding(
                        Norm.STRUCTURAL_BALANCE,
                        lastYear,
                        ocmw.years().stream().map(FiscalYearStatement::margin).reduce(Money.ZERO, Money::plus),
                        ocmw.entity().id()))
                .filter(finding -> finding.value().isNegative());
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
