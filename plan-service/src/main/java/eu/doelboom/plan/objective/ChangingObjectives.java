package eu.doelboom.plan.objective;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.refusal.PlanRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes, moves and withdraws objectives of a locked plan, and tells each change. */
@ApplicationScoped
class ChangingObjectives {

    private final Objectives objectives;
    private final Event<PlanChanged> changed;

    ChangingObjectives(Objectives objectives, Event<PlanChanged> changed) {
        this.objectives = objectives;
        this.changed = changed;
    }

    Objective add(Plan plan, NewObjective content) {
        codeMustBeFree(plan, content.code());
        var parent = parent(plan, content.parentId());
        var objective = Objective.under(parent, plan, content.content());
        objectives.persist(objective);
        return told(plan, objective, ElementChange.Kind.CREATED);
    }

    Objective revise(Plan plan, Objective objective, ObjectiveContent content) {
        if (!objective.code().equals(content.code())) {
            codeMustBeFree(plan, content.code());
        }
        objective.revise(content, plan);
        return told(plan, objective, ElementChange.Kind.CHANGED);
    }

    Objective move(Plan plan, Objective objective, ObjectiveMove move) {
        var parentId = move.parentId();
        if (parentId != null && objectives.subtree(objective.id()).contains(parentId)) {
            throw new PlanRefusal.CycleInTree(parentId);
        }
        objective.move(parent(plan, parentId), plan);
        return told(plan, objective, ElementChange.Kind.MOVED);
    }

    Objective withdraw(Plan plan, Objective objective) {
        long standing = objectives.standingBelow(objective.id());
        if (standing > 0) {
            throw new PlanRefusal.StillInUse(standing);
        }
        objective.withdraw(plan);
        return told(plan, objective, ElementChange.Kind.WITHDRAWN);
    }

    /** The objective as the caller saw it, or a refusal. */
    Objective seen(Plan plan, UUID objectiveId, @Nullable String ifMatch) {
        var objective = objectives.demand(plan.id(), objectiveId);
        EntityTag.of(objective.revision()).demand(ifMatch);
        return objective;
    }

    private void codeMustBeFree(Plan plan, String code) {
        if (objectives.codeInUse(plan.id(), code)) {
            throw new PlanRefusal.CodeInUse(code);
        }
    }

    private @Nullable Objective parent(Plan plan, @Nullable UUID parentId) {
        return parentId == null ? null : objectives.referenced(plan.id(), parentId, "parentId");
    }

    private Objective told(Plan plan, Objective objective, ElementChange.Kind kind) {
        changed.fire(PlanChanged.one(plan.id(), objective.change(kind, plan)));
        return objective;
    }
}
