package eu.doelboom.plan.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One planned amount. Two estimates of an action with the same {@link Key} are one estimate.
 *
 * @param amount EUR, always with two decimals; may be negative
 * @param account general account, when known
 * @param policyField policy field, when known
 */
public record Estimate(
        UUID entityId,
        int fiscalYear,
        Section section,
        Direction direction,
        BigDecimal amount,
        @Nullable String account,
        @Nullable String policyField,
        SelfFinancingRole selfFinancingRole,
        DebtCategory debtCategory) {

    public Estimate {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** What makes an estimate of an action this one and no other. */
    public Key key() {
        return new Key(entityId, fiscalYear, section, direction, account, policyField, selfFinancingRole, debtCategory);
    }

    /** Everything but the amount. */
    public record Key(
            UUID entityId,
            int fiscalYear,
            Section section,
            Direction direction,
            @Nullable String account,
            @Nullable String policyField,
            SelfFinancingRole selfFinancingRole,
            DebtCategory debtCategory) {}
}
