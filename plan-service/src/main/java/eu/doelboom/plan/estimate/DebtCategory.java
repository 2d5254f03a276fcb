package eu.doelboom.plan.estimate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which financial debt a financing estimate adds to (receipt) or repays (expenditure). */
@Schema(description = "To whom a financial debt is owed; NONE when no debt is moved.")
public enum DebtCategory {
    NONE,
    LEASING,
    CREDIT_INSTITUTION,
    OTHER
}
