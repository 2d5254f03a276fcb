package eu.doelboom.finance.line;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import org.jspecify.annotations.Nullable;

/**
 * How a line counts when nobody said so: never rosier than the truth may be. Paying in the financing section is taken
 * for a periodic repayment, receiving there for a new loan.
 */
final class PrudentDefaults {

    private PrudentDefaults() {}

    static SelfFinancingRole role(Section section, Direction direction, @Nullable SelfFinancingRole said) {
        if (said != null) {
            return said;
        }
        return section == Section.FINANCING && direction == Direction.EXPENDITURE
                ? SelfFinancingRole.PERIODIC_REPAYMENT
                : SelfFinancingRole.NONE;
    }

    static DebtCategory debt(Section section, SelfFinancingRole role, @Nullable DebtCategory said) {
        if (said != null) {
            return said;
        }
        return section == Section.FINANCING && role != SelfFinancingRole.PERIODIC_RECOVERY
                ? DebtCategory.CREDIT_INSTITUTION
                : DebtCategory.NONE;
    }
}
