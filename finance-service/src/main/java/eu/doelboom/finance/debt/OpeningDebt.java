package eu.doelboom.finance.debt;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The financial debt on 1 January of a year, by category. */
public record OpeningDebt(Map<DebtCategory, Money> amounts) {

    public static final OpeningDebt NONE = new OpeningDebt(Map.of());

    public OpeningDebt {
        amounts = Map.copyOf(amounts);
    }

    public Money of(DebtCategory category) {
        return Objects.requireNonNullElse(amounts.get(category), Money.ZERO);
    }

    /** The debts of two entities taken together. */
    public OpeningDebt plus(OpeningDebt other) {
        var sums = new EnumMap<DebtCategory, Money>(DebtCategory.class);
        DebtCategory.OF_DEBT.forEach(category -> sums.put(category, of(category).plus(other.of(category))));
        return new OpeningDebt(sums);
    }
}
