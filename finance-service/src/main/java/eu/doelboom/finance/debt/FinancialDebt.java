package eu.doelboom.finance.debt;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.FiscalYearTotals;
import eu.doelboom.finance.estimate.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Schema T3 of one fiscal year: the movement of every category of debt. */
public record FinancialDebt(Map<DebtCategory, DebtMovement> byCategory) {

    /** What the year's new loans and repayments make of the debt it starts with. */
    public static FinancialDebt of(OpeningDebt opening, FiscalYearTotals totals) {
        var movements = new EnumMap<DebtCategory, DebtMovement>(DebtCategory.class);
        for (var category : DebtCategory.OF_DEBT) {
            movements.put(
                    category,
                    new DebtMovement(opening.of(category), totals.newDebt(category), totals.debtRepayments(category)));
        }
        return new FinancialDebt(movements);
    }

    public DebtMovement of(DebtCategory category) {
        return Objects.requireNonNullElse(byCategory.get(category), DebtMovement.NONE);
    }

    /** All categories together. */
    public DebtMovement total() {
        return byCategory.values().stream().reduce(DebtMovement.NONE, DebtMovement::plus);
    }

    /** Line A of all categories together: what the adjusted margin is reckoned on. */
    public Money onFirstOfJanuary() {
        return total().opening();
    }

    /** A(n) = D(n-1): the debt with which the next year starts. */
    public OpeningDebt next() {
        var closing = new EnumMap<DebtCategory, Money>(DebtCategory.class);
        byCategory.forEach((category, movement) -> closing.put(category, movement.closing()));
        return new OpeningDebt(closing);
    }
}
