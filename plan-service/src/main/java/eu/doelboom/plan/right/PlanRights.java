package eu.doelboom.plan.right;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.edge.right.Caller;
import eu.doelboom.edge.right.Places.Kind;
import eu.doelboom.edge.right.PlanStates;
import eu.doelboom.edge.right.StaffCosts;
import eu.doelboom.edge.tenant.Roles;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may do in the strategic note, beyond the roles that an operation admits. Roles add up: what one of them
 * does not allow, another may.
 *
 * @see <a href="../../../../../../../../docs/adr/0010-rights-where-the-data-is.md">ADR 10</a>
 */
public record PlanRights(Caller caller) {

    /** Whether the caller works on this action: its wording and its term. */
    public boolean workOn(ActionPlace place) {
        return caller.is(Roles.COORDINATOR) || lead(place) || direct(place) || own(place);
    }

    /** Whether the caller sets figures of these budget entities on this action. */
    public boolean estimate(ActionPlace place, Collection<String> entities) {
        return workOn(place) || keep(entities);
    }

    private boolean lead(ActionPlace place) {
        return caller.is(Roles.DEPARTMENT_HEAD) && caller.places().cover(Kind.DEPARTMENT, place.department());
    }

    private boolean direct(ActionPlace place) {
        return caller.is(Roles.PROGRAMME_DIRECTOR)
                && place.programmes().stream().anyMatch(code -> caller.places().cover(Kind.PROGRAMME, code));
    }

    private boolean keep(Collection<String> entities) {
        var isOfHis = entities.stream().allMatch(code -> caller.places().cover(Kind.ENTITY, code));
        var isAnyOfHis = !caller.places().bind(Kind.ENTITY) || !entities.isEmpty();
        return caller.is(Roles.FINANCIAL_DIRECTOR) && isOfHis && isAnyOfHis;
    }

    private boolean own(ActionPlace place) {
        return caller.is(Roles.OWNER)
                && !caller.person().isEmpty()
                && caller.person().equals(place.owner());
    }

    public void demandWorkOn(ActionPlace place) {
        if (!workOn(place)) {
            throw new Forbidden("This action is not one of yours: it belongs to another department or owner");
        }
    }

    public void demandEstimate(ActionPlace place, Collection<String> entities) {
        if (!estimate(place, entities)) {
            throw new Forbidden("These figures are not yours: they belong to another department, owner or entity");
        }
    }

    /** An action is given to a department or a person by whoever coordinates, not by who holds it. */
    public void demandAssign() {
        if (!caller.is(Roles.COORDINATOR)) {
            throw new Forbidden("Only the coordinator gives an action to a department or an owner");
        }
    }

    /** Whoever is bound to budget entities does not make new ones. */
    public void demandWholeCity() {
        if (!caller.is(Roles.COORDINATOR) && caller.places().bind(Kind.ENTITY)) {
            throw new Forbidden("Your role is bound to budget entities; a new one is not among them");
        }
    }

    /** Whether the answer to {@link #estimate} can depend on the entities at all; if not they need not be looked up. */
    public boolean dependOnEntities(ActionPlace place) {
        return caller.places().bind(Kind.ENTITY) && !workOn(place);
    }

    public void demandSight(String planState, Object planId) {
        PlanStates.demandShown(caller, planState, planId);
    }

    public boolean seeAmountOn(@Nullable String account) {
        return StaffCosts.isShown(caller, account);
    }

    public void demandAmountOn(@Nullable String account) {
        StaffCosts.demandShown(caller, account);
    }

    /** Whether the caller learns who owns an action; the public does not. */
    public boolean seePersons() {
        return caller.isOneOf(Roles.READERS);
    }
}
