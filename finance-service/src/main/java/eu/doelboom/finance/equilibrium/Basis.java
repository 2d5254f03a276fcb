package eu.doelboom.finance.equilibrium;

import eu.doelboom.finance.estimate.FiscalYearTotals;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.TotalKey;
import eu.doelboom.finance.estimate.Totals;
import eu.doelboom.finance.plan.BudgetEntity;
import eu.doelboom.finance.plan.Regime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All that an equilibrium is reckoned from; the same basis always gives the same statement. */
public record Basis(
        Regime regime,
        int firstYear,
        int lastYear,
        List<BudgetEntity> entities,
        Totals<TotalKey> totals,
        Map<String, Opening> openings,
        Totals<EntityYear> unavailableFunds) {

    FiscalYearTotals totals(Set<String> entityIds, int fiscalYear) {
        return FiscalYearTotals.of(totals, entityIds, fiscalYear);
    }

    /** The openings of these entities together, in the form in which the regime shows them. */
    Opening opening(Set<String> entityIds) {
        var opening = entityIds.stream()
                .map(id -> Objects.requireNonNullElse(openings.get(id), Opening.NONE))
                .reduce(Opening.NONE, Opening::plus);
        return regime.splitsPreviousResult()
                ? opening
                : new Opening(opening.result().asOneFigure(), opening.debt());
    }

    Money unavailableFunds(Set<String> entityIds, int fiscalYear) {
        return entityIds.stream()
                .map(id -> unavailableFunds.of(new EntityYear(id, fiscalYear)))
                .reduce(Money.ZERO, Money::plus);
    }

    /** One entity in one fiscal year. */
    public record EntityYear(String entityId, int fiscalYear) {}
}
