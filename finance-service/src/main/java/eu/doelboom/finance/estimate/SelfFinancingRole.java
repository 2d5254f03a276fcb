package eu.doelboom.finance.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a line counts in the self-financing margin beyond its section. A tag of its own, because the margin cannot be read
 * off the section totals: a yearly investment subsidy, for one, may count as a periodic recovery.
 */
@Schema(description = "How an amount counts in the self-financing margin beyond its section.")
public enum SelfFinancingRole {
    NONE,
    PERIODIC_REPAYMENT,
    PERIODIC_RECOVERY
}
