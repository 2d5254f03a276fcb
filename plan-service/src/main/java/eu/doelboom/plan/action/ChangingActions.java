package eu.doelboom.plan.action;

import eu.doelboom.backbone.person.Persons;
import eu.doelboom.backbone.person.Subject;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.objective.Objectives;
import eu.doelboom.plan.organisation.Departments;
import eu.doelboom.plan.refusal.PlanRefusal;
import eu.doelboom.plan.right.CallerRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes, moves and withdraws actions of a locked plan, and tells each change. */
@ApplicationScoped
class ChangingActions {

    private final Actions actions;
    private final Objectives objectives;
    private final Departments departments;
    private final CallerRights rights;
    private final Persons persons;
    private final Event<PlanChanged> changed;

    ChangingActions(
            Actions actions,
            Objectives objectives,
            Departments departments,
            CallerRights rights,
            Persons persons,
            Event<PlanChanged> changed) {
        this.actions = actions;
        this.objectives = objectives;
        this.departments = departments;
        this.rights = rights;
        this.persons = persons;
        this.changed = changed;
    }

    /** The action as the caller saw it, or a refusal. */
    Action seen(Plan plan, UUID actionId, @Nullable String ifMatch) {
        var action = actions.demand(plan.id(), actionId);
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

    Action revise(Plan plan, Action action, ActionContent content) {
        rights.now().demandWorkOn(action.place());
        if (!content.isHeldAs(action.content())) {
            rights.now().demandAssign();
            departmentMustExist(content.departmentId());
            know(content);
        }
        if (!action.code().equals(content.code())) {
            codeMustBeFree(plan, content.code());
        }
        action.revise(content, plan);
        return told(plan, action, ElementChange.Kind.CHANGED);
    }

    Action move(Plan plan, Action action, ActionMove move) {
        action.move(objectives.referenced(plan.id(), move.objectiveId(), "objectiveId"), plan);
        return told(plan, action, ElementChange.Kind.MOVED);
    }

    Action withdraw(Plan plan, Action action) {
        action.withdraw(plan);
        return told(plan, action, ElementChange.Kind.WITHDRAWN);
    }

    /** Tells that the estimates of the action are other than before. */
    Action reestimated(Plan plan, Action action) {
        return told(plan, action, ElementChange.Kind.CHANGED);
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
        changed.fire(PlanChanged.one(plan.id(), action.change(kind)));
        return action;
    }
}
