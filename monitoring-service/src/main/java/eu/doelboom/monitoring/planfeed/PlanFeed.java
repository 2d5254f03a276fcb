package eu.doelboom.monitoring.planfeed;

import eu.doelboom.backbone.event.ReceivedEvent;
import eu.doelboom.backbone.feed.FeedHandler;
import eu.doelboom.monitoring.plan.Objective;
import eu.doelboom.monitoring.plan.Objectives;
import eu.doelboom.monitoring.plan.ObjectivesChanged;
import eu.doelboom.monitoring.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Keeps what the follow-up knows of a plan in step with plan-service. Every element is kept at its highest revision, so
 * that repeated, late and reordered events change nothing. Actions only move the revision up to which the plan is
 * followed.
 */
@ApplicationScoped
class PlanFeed implements FeedHandler {

    private static final BinaryOperator<Objective> NEWEST =
            BinaryOperator.maxBy(Comparator.comparingLong(Objective::revision));

    private final PlanEvents wire;
    private final Plans plans;
    private final Objectives objectives;
    private final Event<ObjectivesChanged> changes;

    PlanFeed(PlanEvents wire, Plans plans, Objectives objectives, Event<ObjectivesChanged> changes) {
        this.wire = wire;
        this.plans = plans;
        this.objectives = objectives;
        this.changes = changes;
    }

    @Override
    public String topic() {
        return "plan.changes";
    }

    @Override
    public void apply(String stream, List<ReceivedEvent> events) {
        var planId = events.get(0).data().required("planId").asText();
        // the plan before its objectives: whoever adds an indicator takes the locks in this order too
        events.stream()
                .filter(event -> event.type().equals(PlanChanged.TYPE))
                .map(event -> wire.read(event.data(), PlanChanged.class).at(event.revision()))
                .forEach(plans::keep);
        var changed = objectives.keep(planId, newest(events).values());
        if (!changed.isEmpty()) {
            changes.fire(new ObjectivesChanged(planId, changed));
        }
        plans.advance(
                planId, events.stream().mapToLong(ReceivedEvent::revision).max().orElse(0));
    }

    private Map<String, Objective> newest(List<ReceivedEvent> events) {
        var newest = new HashMap<String, Objective>();
        for (var event : events) {
            if (event.type().equals(ObjectiveChanged.TYPE)) {
                var objective = wire.read(event.data(), ObjectiveChanged.class).at(event.revision());
                newest.merge(objective.id(), objective, NEWEST);
            }
        }
        return newest;
    }
}
