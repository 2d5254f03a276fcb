package eu.doelboom.local.demo;

import java.util.List;

/** Money that belongs to no objective: taxes, general funding, loans and their repayment. */
record NoteLine(
        String entity,
        String section,
        String direction,
        String title,
        String account,
        String role,
        String debt,
        List<Long> cents) {
    private static final String NONE = "NONE";

    /** An autonomous company's money is shown, and does not count for the equilibrium of the city. */
    boolean isJudged() {
        return !entity.equals("AGB");
    }

    static NoteLine operating(String entity, String direction, String title, String account, List<Long> cents) {
        return new NoteLine(entity, "OPERATING", direction, title, account, NONE, NONE, cents);
    }

    static NoteLine newDebt(String entity, String title, List<Long> cents) {
        return new NoteLine(entity, "FINANCING", "REVENUE", title, "17300000", NONE, "CREDIT_INSTITUTION", cents);
    }

    static NoteLine repayment(String entity, String title, String debt, List<Long> cents) {
        return new NoteLine(entity, "FINANCING", "EXPENDITURE", title, "42300000", "PERIODIC_REPAYMENT", debt, cents);
    }

    static NoteLine recovery(String entity, String title, List<Long> cents) {
        return new NoteLine(entity, "FINANCING", "REVENUE", title, "29030000", "PERIODIC_RECOVERY", NONE, cents);
    }
}
