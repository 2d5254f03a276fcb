package eu.doelboom.finance.estimate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a financial debt is owed; a financing line with a category other than {@code NONE} moves that debt. */
@Schema(description = "To whom a financial debt is owed; NONE when no debt is moved.")
public enum DebtCategory {
    NONE,
    LEASING,
    CREDIT_INSTITUTION,
    OTHER;

    /** The categories of real debt, in the order of the schema. */
    public static final List<DebtCategory> OF_DEBT = List.of(LEASING, CREDIT_INSTITUTION, OTHER);
}
