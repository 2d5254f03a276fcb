package eu.doelboom.plan.estimate;

import org.jspecify.annotations.Nullable;

/**
 * What an estimate is taken for when nothing is said: a financing expenditure repays debt periodically and a financing
 * receipt is a new loan, so that neither margin nor debt ever looks rosier than it is. Whoever knows better says so.
 */
public final class PrudentDefaults {

    private PrudentDefaults() {}

    public static SelfFinancingRole role(Section section, Direction direction, @Nullable SelfFinancingRole said) {
        if (said != null) {
            return said;
        }
        return section == Section.FINANCING && direction == Direction.EXPENDITURE
                ? SelfFinancingRole.PERIODIC_REPAYMENT
                : SelfFinancingRole.NONE;
    }

    public static DebtCategory debt(Section section, SelfFinancingRole role, @Nullable DebtCategory said) {
        if (said != null) {
            return said;
        }
        return section == Section.FINANCING && role != SelfFinancingRole.PERIODIC_RECOVERY
                ? DebtCategory.CREDIT_INSTITUTION
                : DebtCategory.NONE;
    }
}
