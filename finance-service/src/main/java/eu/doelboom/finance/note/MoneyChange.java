package eu.doelboom.finance.note;

import eu.doelboom.finance.estimate.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount after a merge patch: one that was taken away is zero. */
final class MoneyChange {

    private MoneyChange() {}

    static Money of(@Nullable BigDecimal amount) {
        return amount == null ? Money.ZERO : new Money(amount);
    }
}
