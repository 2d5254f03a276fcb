package eu.doelboom.finance.note;

import eu.doelboom.finance.estimate.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in a merge patch: absent means that it stays. */
final class MoneyChange {

    private MoneyChange() {}

    static Money of(@Nullable BigDecimal change, Money before) {
        return change == null ? before : new Money(change);
    }
}
