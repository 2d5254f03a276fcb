package eu.doelboom.plan.estimate;

/** Whether an estimate counts in the net periodic repayments of the self-financing margin. */
public enum SelfFinancingRole {
    NONE,
    PERIODIC_REPAYMENT,
    PERIODIC_RECOVERY
}
