package eu.doelboom.plan.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an estimate counts in the net periodic repayments of the self-financing margin. */
@Schema(description = "How an amount counts in the self-financing margin beyond its section.")
public enum SelfFinancingRole {
    NONE,
    PERIODIC_REPAYMENT,
    PERIODIC_RECOVERY
}
