package eu.doelboom.plan.multiyearplan;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.organisation.BudgetEntities;
import eu.doelboom.plan.organisation.BudgetEntity;
import eu.doelboom.plan.refusal.PlanRefusal;
import eu.doelboom.plan.refusal.UniqueCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a plan, gives it another frame or takes it a step further in its life, and tells so. */
@ApplicationScoped
class FramingPlan {

    private final Plans plans;
    private final BudgetEntities entities;
    private final Event<PlanChanged> changed;

    FramingPlan(Plans plans, BudgetEntities entities, Event<PlanChanged> changed) {
        this.plans = plans;
        this.entities = entities;
        this.changed = changed;
    }

    Plan create(PlanContent content) {
        codeMustBeFree(content.code());
        var taking = entitiesOf(content);
        var plan = new Plan(UUID.randomUUID(), content);
        UniqueCode.write(content.code(), () -> plans.persistAndFlush(plan));
        tell(plan, taking, ElementChange.Kind.CREATED);
        return plan;
    }

    void reframe(Plan plan, PlanContent content) {
        if (!plan.code().equals(content.code())) {
            codeMustBeFree(content.code());
        }
        var before = plan.content();
        if (before.levels().size() != content.levels().size()
                || !before.firstYear().equals(content.firstYear())) {
            throw new InvalidInput(Issue.invalid(
                    "body", "levels", "number of levels and first year stay what they are once a plan exists", null));
        }
        var taking = entitiesOf(content);
        mustLeaveRoomForWhatStands(plan, content);
        plan.frame(content);
        UniqueCode.write(content.code(), () -> plans.flush());
        tell(plan, taking, ElementChange.Kind.CHANGED);
    }

    void propose(Plan plan) {
        plan.propose();
        tell(plan, entitiesOf(plan.content()), ElementChange.Kind.CHANGED);
    }

    void adopt(Plan plan) {
        plan.adopt();
        tell(plan, entitiesOf(plan.content()), ElementChange.Kind.CHANGED);
    }

    /** An entity that carries estimates stays in the plan, and objectives stay what they are. */
    private void mustLeaveRoomForWhatStands(Plan plan, PlanContent content) {
        var issues = new ArrayList<Issue>();
        plans.entitiesWithEstimates(plan.id()).stream()
                .filter(entity -> !content.entityIds().contains(entity))
                .forEach(entity -> issues.add(Issue.invalid(
                        "body", "entityIds", "this entity carries estimates of the plan and stays in it", entity)));
        var occupied = plans.levelsWithObjectives(plan.id());
        for (int position = 1; position < content.levels().size(); position++) {
            var wanted = content.levels().get(position - 1).kind();
            if (wanted != plan.level(position).kind() && occupied.contains(position)) {
                issues.add(Issue.invalid(
                        "body",
                        "levels[%d].kind".formatted(position - 1),
                        "stays what it is while objectives stand on this level",
                        wanted));
            }
        }
        if (!issues.isEmpty()) {
            throw new PlanRefusal.StillInUse(issues);
        }
    }

    private void codeMustBeFree(String code) {
        if (plans.withCode(code).isPresent()) {
            throw new PlanRefusal.CodeInUse(code);
        }
    }

    private List<BudgetEntity> entitiesOf(PlanContent content) {
        Map<UUID, BudgetEntity> known =
                entities.inOrder().stream().collect(Collectors.toMap(BudgetEntity::id, Function.identity()));
        var issues = new ArrayList<Issue>();
        for (int i = 0; i < content.entityIds().size(); i++) {
            var id = content.entityIds().get(i);
            if (!known.containsKey(id)) {
                issues.add(Issue.unknownReference("body", "entityIds[%d]".formatted(i), "no such entity", id));
            }
        }
        if (!issues.isEmpty()) {
            throw new InvalidInput(issues);
        }
        return content.entityIds().stream().distinct().map(known::get).toList();
    }

    private void tell(Plan plan, List<BudgetEntity> taking, ElementChange.Kind kind) {
        var levels = IntStream.rangeClosed(1, plan.levels().size())
                .mapToObj(position -> {
                    var level = plan.level(position);
                    return new ElementChange.Level(
                            position,
                            level.code(),
                            level.name().nl(),
                            level.name().en(),
                            level.kind().name());
                })
                .toList();
        var members = taking.stream()
                .map(entity -> new ElementChange.Entity(
                        entity.id(), entity.code(), entity.name(), entity.kind().name()))
                .toList();
        changed.fire(PlanChanged.one(
                plan.id(),
                new ElementChange.PlanFramed(
                        plan.frameRevision(),
                        kind,
                        plan.id(),
                        plan.code(),
                        plan.title(),
                        plan.regime().name(),
                        plan.firstYear(),
                        plan.lastYear(),
                        plan.state().name(),
                        levels,
                        members)));
    }
}
