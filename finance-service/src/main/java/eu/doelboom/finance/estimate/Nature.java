package eu.doelboom.finance.estimate;

/** All that the financial equilibrium wants to know of a line besides its entity, its year and its amount. */
public record Nature(Section section, Direction direction, SelfFinancingRole role, DebtCategory debtCategory) {

    /** An ordinary line: neither a repayment nor a recovery, and no debt. */
    public static Nature plain(Section section, Direction direction) {
        return new Nature(section, direction, SelfFinancingRole.NONE, DebtCategory.NONE);
    }

    public boolean is(Section wanted, Direction way) {
        return section == wanted && direction == way;
    }

    /** Whether the line is a yearly repayment of a debt under the existing commitments; the operating balance has none. */
    public boolean isPeriodicRepayment() {
        return isBesidesOperating()
                && direction == Direction.EXPENDITURE
                && role == SelfFinancingRole.PERIODIC_REPAYMENT;
    }

    /**
     * Whether the line is money that comes back every year from others for whom the authority carries a debt, and that
     * the operating balance does not count already.
     */
    public boolean isPeriodicRecovery() {
        return isBesidesOperating() && direction == Direction.REVENUE && role == SelfFinancingRole.PERIODIC_RECOVERY;
    }

    /** The margin is the operating balance less net repayments, so a line that is in the one may not be in the other. */
    private boolean isBesidesOperating() {
        return section != Section.OPERATING;
    }

    /** Whether the line is a new loan or lease. */
    public boolean isNewDebt() {
        return is(Section.FINANCING, Direction.REVENUE) && debtCategory != DebtCategory.NONE;
    }

    /** Whether the line pays off a debt, early or on schedule. */
    public boolean isDebtRepayment() {
        return is(Section.FINANCING, Direction.EXPENDITURE) && debtCategory != DebtCategory.NONE;
    }
}
