package eu.doelboom.finance.right;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.right.Caller;
import eu.doelboom.edge.right.Places.Kind;
import eu.doelboom.edge.right.PlanStates;
import eu.doelboom.edge.right.StaffCosts;
import eu.doelboom.edge.tenant.Roles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller may do in the financial note, beyond the roles that an operation admits. */
public record FinanceRights(Caller caller) {

    /** Whether the caller sets figures of this budget entity; without a code, of one that cannot be told from others. */
    public boolean keep(@Nullable String entityCode) {
        return caller.is(Roles.COORDINATOR)
                || (caller.is(Roles.FINANCIAL_DIRECTOR) && caller.places().cover(Kind.ENTITY, entityCode));
    }

    public void demandKeep(String entityCode) {
        if (!keep(entityCode)) {
            throw new Forbidden(
                    "These figures are not yours: entity %s is not among your entities".formatted(entityCode));
        }
    }

    /** As {@link #demandKeep(String)}, for an entity that left the plan and whose code is no longer known. */
    public void demandKeepUnnamed(String entityId) {
        if (!keep(null)) {
            throw new Forbidden("These figures are not yours: entity %s has left the plan".formatted(entityId));
        }
    }

    public void demandSight(String planState, String planId) {
        PlanStates.demandShown(caller, planState, planId);
    }

    public boolean seeEveryPlan() {
        return PlanStates.areAllShownTo(caller);
    }

    /** The states of plans that the caller sees. */
    public List<String> shownStates() {
        return PlanStates.listShownTo(caller);
    }

    public boolean seeAmountOn(@Nullable String account) {
        return StaffCosts.isShown(caller, account);
    }

    public boolean seeStaffCosts() {
        return StaffCosts.areShownTo(caller);
    }
}
