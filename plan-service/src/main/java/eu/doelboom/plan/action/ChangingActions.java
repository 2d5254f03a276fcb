package eu.doelboom.plan.action;

import eu.doelboom.backbone.person.Persons;
import eu.doelboom.backbone.person.Subject;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.PreconditionFailed;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.change.UnnumberedChange;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.multiyearplan.Plans;
import eu.doelboom.plan.objective.Objectives;
import eu.doelboom.plan.organisation.Departments;
import eu.doelboom.plan.refusal.PlanRefusal;
import eu.doelboom.plan.right.CallerRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes, moves and withdraws actions of a locked plan, and tells each change. */
@ApplicationScoped
class ChangingActions {

    private final Plans plans;
    private final Actions actions;
    private final Objectives objectives;
    private final Departments departments;
    private final CallerRights rights;
    private final Persons persons;
    private final Event<PlanChanged> changed;
    private final Event<UnnumberedChange> changedUnnumbered;

    ChangingActions(
            Plans plans,
            Actions actions,
            Objectives objectives,
            Departments departments,
            CallerRights rights,
            Persons persons,
            Event<PlanChanged> changed,
            Event<UnnumberedChange> changedUnnumbered) {
        this.plans = plans;
        this.actions = actions;
        this.objectives = objectives;
        this.departments = departments;
        this.rights = rights;
        this.persons = persons;
        this.changed = changed;
        this.changedUnnumbered = changedUnnumbered;
    }

    /**
     * The action as the caller saw it and its plan, locked, or a refusal. Others wait for the plan only as long as it is
     * locked, so a caller who names a version has the action read before: were it changed in between, it has another
     * revision by now, which shows when the change is written.
     */
    Seen seen(UUID planId, UUID actionId, @Nullable String ifMatch) {
        var early = EntityTag.isNamedBy(ifMatch) ? actions.known(planId, actionId) : Optional.<Action>empty();
        var plan = plans.lock(planId);
        var action = early.orElseGet(() -> actions.demand(planId, actionId));
        EntityTag.of(action.revision()).demand(ifMatch);
        return new Seen(plan, action);
    }

    /**
     * The action as the caller saw it, of a plan that may be changed, without a lock: it is changed in a statement that
     * locks the plan by itself. One who names no version has the plan locked before, so that he cannot come too late.
     */
    Action seenUnlocked(UUID planId, UUID actionId, @Nullable String ifMatch) {
        var early = EntityTag.isNamedBy(ifMatch) && plans.areOpenShown()
                ? actions.knownInOpenPlan(planId, actionId)
                : Optional.<Action>empty();
        var action = early.orElseGet(() -> seen(planId, actionId, ifMatch).action());
        EntityTag.of(action.revision()).demand(ifMatch);
        return action;
    }

    Action add(Plan plan, NewAction content) {
        codeMustBeFree(plan, content.code());
        departmentMustExist(content.departmentId());
        var objective = objectives.referenced(plan.id(), content.objectiveId(), "objectiveId");
        var estimates = EstimateRules.checked(plan, content.givenEstimates(), "estimates");
        var action = Action.under(objective, plan, content.content(), estimates);
        know(content.content());
        actions.persist(action);
        return told(plan, action, ElementChange.Kind.CREATED);
    }

    void revise(Seen seen, ActionContent content) {
        var action = seen.action();
        rights.now().demandWorkOn(action.place());
        if (!content.isHeldAs(action.content())) {
            rights.now().demandAssign();
            departmentMustExist(content.departmentId());
            know(content);
        }
        if (!action.code().equals(content.code())) {
            codeMustBeFree(seen.plan(), content.code());
        }
        action.revise(content, seen.plan());
        told(seen.plan(), action, ElementChange.Kind.CHANGED);
    }

    void move(Seen seen, ActionMove move) {
        var plan = seen.plan();
        seen.action().move(objectives.referenced(plan.id(), move.objectiveId(), "objectiveId"), plan);
        told(plan, seen.action(), ElementChange.Kind.MOVED);
    }

    void withdraw(Seen seen) {
        seen.action().withdraw(seen.plan());
        told(seen.plan(), seen.action(), ElementChange.Kind.WITHDRAWN);
    }

    /** Gives it these estimates in the place of those that it has. */
    void estimate(Seen seen, Collection<Estimate> estimates) {
        seen.action().estimate(estimates, seen.plan());
        told(seen.plan(), seen.action(), ElementChange.Kind.CHANGED);
    }

    /** Takes one line away. */
    void drop(Seen seen, UUID lineId) {
        seen.action().drop(lineId, seen.plan());
        told(seen.plan(), seen.action(), ElementChange.Kind.CHANGED);
    }

    /**
     * Gives one line another amount, as the last that is done in the transaction. No change is made as often, so it takes
     * no statement but the one that tells it, in which it takes its revision, too.
     */
    void reestimate(Action action, UUID lineId, BigDecimal amount) {
        var unwritten = actions.reestimate(action, lineId, amount);
        var change = action.change(ElementChange.Kind.CHANGED);
        try {
            changedUnnumbered.fire(new UnnumberedChange(action.planId(), change, unwritten, action::reach));
        } catch (OptimisticLockException changedInBetween) {
            throw new OvertakenChange(action.planId(), action.id());
        }
    }

    private void departmentMustExist(@Nullable UUID departmentId) {
        if (departmentId != null) {
            departments.mustKnow(departmentId, "departmentId");
        }
    }

    /** Whoever owns something has a pseudonym, so that he can be told what is kept, and be forgotten. */
    private void know(ActionContent content) {
        if (content.ownerId() != null) {
            persons.pseudonymOf(new Subject(content.ownerId(), null));
        }
    }

    private void codeMustBeFree(Plan plan, String code) {
        if (objectives.codeInUse(plan.id(), code)) {
            throw new PlanRefusal.CodeInUse(code);
        }
    }

    private Action told(Plan plan, Action action, ElementChange.Kind kind) {
        tell(PlanChanged.one(plan.id(), action.change(kind)), action);
        return action;
    }

    private void tell(PlanChanged change, Action action) {
        try {
            changed.fire(change);
        } catch (OptimisticLockException changedInBetween) {
            throw new PreconditionFailed(
                    EntityTag.of(actions.revision(action.id())).value());
        }
    }

    /** An action as the caller saw it, and its plan, which nobody else changes now. */
    record Seen(Plan plan, Action action) {}
}
