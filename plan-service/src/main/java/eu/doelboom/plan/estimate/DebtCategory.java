package eu.doelboom.plan.estimate;

/** Which financial debt a financing estimate adds to (receipt) or repays (expenditure). */
public enum DebtCategory {
    NONE,
    LEASING,
    CREDIT_INSTITUTION,
    OTHER
}
