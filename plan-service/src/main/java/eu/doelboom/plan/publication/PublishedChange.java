package eu.doelboom.plan.publication;

import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.estimate.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in its wire form. The schemas stand in plan-service/contract; a field here without one there fails the build.
 *
 * @param type the written-down event type
 * @param path of the changed resource below its plan
 * @param element last part of the record key
 */
record PublishedChange(String type, String path, String element, Object data) {

    static PublishedChange of(UUID planId, ElementChange change) {
        if (change instanceof ElementChange.PlanFramed framed) {
            return plan(planId, framed);
        }
        if (change instanceof ElementChange.ObjectiveChanged objective) {
            return objective(planId, objective);
        }
        return action(planId, (ElementChange.ActionChanged) change);
    }

    private static PublishedChange plan(UUID planId, ElementChange.PlanFramed it) {
        var levels = it.levels().stream()
                .map(level -> new Level(
                        level.position(), level.code(), new Name(level.nameNl(), level.nameEn()), level.kind()))
                .toList();
        var plan = new Plan(
                it.id(),
                it.code(),
                it.title(),
                it.regime(),
                it.firstYear(),
                it.lastYear(),
                it.state(),
                levels,
                it.entities());
        return new PublishedChange(
                "plan.plans.notify.changed",
                "",
                "plan",
                new PlanData(planId, it.revision(), it.kind().name(), plan));
    }

    private static PublishedChange objective(UUID planId, ElementChange.ObjectiveChanged it) {
        var objective = new Objective(
                it.id(),
                it.code(),
                it.title(),
                it.level(),
                it.levelKind(),
                it.parentId(),
                it.priority(),
                it.withdrawn());
        return new PublishedChange(
                "plan.objectives.notify.changed",
                "/objectives/" + it.id(),
                it.id().toString(),
                new ObjectiveData(planId, it.revision(), it.kind().name(), objective));
    }

    private static PublishedChange action(UUID planId, ElementChange.ActionChanged it) {
        var action = new Action(
                it.id(),
                it.code(),
                it.title(),
                it.objectiveId(),
                it.priority(),
                it.departmentId(),
                it.ownerId(),
                it.withdrawn(),
                it.estimates().stream()
                        .map(line -> EstimateLine.of(line.id(), line.estimate()))
                        .toList());
        return new PublishedChange(
                "plan.actions.notify.changed",
                "/actions/" + it.id(),
                it.id().toString(),
                new ActionData(planId, it.revision(), it.kind().name(), action));
    }

    record PlanData(UUID planId, long revision, String change, Plan plan) {}

    record Plan(
            UUID id,
            String code,
            String title,
            String regime,
            int firstYear,
            int lastYear,
            String state,
            List<Level> levels,
            List<ElementChange.Entity> entities) {}

    record Level(int position, String code, Name name, String kind) {}

    record Name(String nl, String en) {}

    record ObjectiveData(UUID planId, long revision, String change, Objective objective) {}

    record Objective(
            UUID id,
            String code,
            String title,
            int level,
            String kind,
            @Nullable UUID parentId,
            boolean priority,
            boolean withdrawn) {}

    record ActionData(UUID planId, long revision, String change, Action action) {}

    record Action(
            UUID id,
            String code,
            String title,
            UUID objectiveId,
            boolean priority,
            @Nullable UUID departmentId,
            @Nullable String ownerId,
            boolean withdrawn,
            List<EstimateLine> estimates) {}

    record EstimateLine(
            UUID id,
            UUID entityId,
            int fiscalYear,
            String section,
            String direction,
            BigDecimal amount,
            @Nullable String account,
            @Nullable String policyField,
            String selfFinancingRole,
            String debtCategory) {

        static EstimateLine of(UUID id, Estimate estimate) {
            return new EstimateLine(
                    id,
                    estimate.entityId(),
                    estimate.fiscalYear(),
                    estimate.section().name(),
                    estimate.direction().name(),
                    estimate.amount(),
                    estimate.account(),
                    estimate.policyField(),
                    estimate.selfFinancingRole().name(),
                    estimate.debtCategory().name());
        }
    }
}
