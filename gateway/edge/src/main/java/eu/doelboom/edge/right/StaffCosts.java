package eu.doelboom.edge.right;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.tenant.Roles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The costs of persons: every amount on a general account of class 62. Of an action they tell what one or two people
 * earn, so they are shown only to those who plan, keep or audit them. Totals always contain them.
 */
public final class StaffCosts {

    /** First digits of the accounts for wages, social charges and pensions. */
    public static final String ACCOUNT_CLASS = "62";

    /** What an answer names as hidden instead of showing it. */
    public static final List<String> HIDDEN_AMOUNT = List.of("amount");

    private static final Set<String> SHOWN_TO = Set.of(
            Roles.COORDINATOR,
            Roles.DEPARTMENT_HEAD,
            Roles.FINANCIAL_DIRECTOR,
            Roles.EXECUTIVE,
            Roles.AUDITOR,
            Roles.ERP_CLIENT);

    private StaffCosts() {}

    public static boolean are(@Nullable String account) {
        return account != null && account.strip().startsWith(ACCOUNT_CLASS);
    }

    public static boolean areShownTo(Caller caller) {
        return caller.isOneOf(SHOWN_TO);
    }

    /** Whether the caller may know an amount on this account. */
    public static boolean isShown(Caller caller, @Nullable String account) {
        return !are(account) || areShownTo(caller);
    }

    /** Nobody sets an amount that he may not see. */
    public static void demandShown(Caller caller, @Nullable String account) {
        if (!isShown(caller, account)) {
            throw new Forbidden("Amounts on accounts of class %s are hidden from this role".formatted(ACCOUNT_CLASS));
        }
    }
}
