package eu.doelboom.finance.estimate;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What one or more entities together plan for one fiscal year, as the schemas ask for it. */
public record FiscalYearTotals(Map<Nature, Money> amounts) {

    /** The totals of these entities in this year, added up. */
    public static FiscalYearTotals of(Totals<TotalKey> totals, Set<String> entityIds, int fiscalYear) {
        var wanted = totals.amounts().entrySet().stream()
                .filter(total -> total.getKey().fiscalYear() == fiscalYear
                        && entityIds.contains(total.getKey().entityId()));
        return new FiscalYearTotals(Totals.sum(wanted, total -> total.getKey().nature(), Map.Entry::getValue)
                .amounts());
    }

    public Money revenue(Section section) {
        return sum(nature -> nature.is(section, Direction.REVENUE));
    }

    public Money expenditure(Section section) {
        return sum(nature -> nature.is(section, Direction.EXPENDITURE));
    }

    public Money periodicRepayments() {
        return sum(Nature::isPeriodicRepayment);
    }

    public Money periodicRecoveries() {
        return sum(Nature::isPeriodicRecovery);
    }

    public Money newDebt(DebtCategory category) {
        return sum(nature -> nature.isNewDebt() && nature.debtCategory() == category);
    }

    public Money debtRepayments(DebtCategory category) {
        return sum(nature -> nature.isDebtRepayment() && nature.debtCategory() == category);
    }

    private Money sum(Predicate<Nature> wanted) {
        return amounts.entrySet().stream()
                .filter(total -> wanted.test(total.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }
}
