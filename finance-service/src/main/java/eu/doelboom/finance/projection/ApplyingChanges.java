package eu.doelboom.finance.projection;

import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.EstimateChange;
import eu.doelboom.finance.note.FiguresMoved;
import eu.doelboom.finance.note.RunningTotals;
import eu.doelboom.finance.plan.Announcement;
import eu.doelboom.finance.plan.FollowedPlans;
import eu.doelboom.finance.plan.RevisionApplied;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies changes of one plan in the running transaction. However often, late or mixed they come, the outcome is that of
 * the newest state of every element; the totals move by the difference only.
 */
@ApplicationScoped
public class ApplyingChanges {

    private final FollowedPlans plans;
    private final Objectives objectives;
    private final Actions actions;
    private final RunningTotals totals;
    private final Counter stale;
    private final Event<FiguresMoved> figuresMoved;
    private final Event<RevisionApplied> revisionApplied;

    ApplyingChanges(
            FollowedPlans plans,
            Objectives objectives,
            Actions actions,
            RunningTotals totals,
            MeterRegistry meters,
            Event<FiguresMoved> figuresMoved,
            Event<RevisionApplied> revisionApplied) {
        this.plans = plans;
        this.objectives = objectives;
        this.actions = actions;
        this.totals = totals;
        stale = meters.counter("doelboom.stale.events");
        this.figuresMoved = figuresMoved;
        this.revisionApplied = revisionApplied;
    }

    public void apply(ArrivedChanges arrived) {
        var planId = arrived.planId();
        plans.lock(planId);
        boolean announced = announce(planId, arrived.announcements());
        objectives.store(planId, arrived.objectives());
        var change = applyActions(planId, arrived.actions());
        plans.advance(planId, arrived.revisions());
        if (announced || !change.yearly().isEmpty()) {
            figuresMoved.fire(new FiguresMoved(planId));
        }
        long highest =
                arrived.revisions().stream().mapToLong(Long::longValue).max().orElse(0);
        revisionApplied.fire(new RevisionApplied(CurrentTenant.demand(), planId, highest));
    }

    private static boolean isStale(Map<String, ActionEstimates> known, ActionEstimates state) {
        var before = known.get(state.actionId());
        return before != null && !state.isNewerThan(before);
    }

    private boolean announce(String planId, List<Announcement> announcements) {
        boolean announced = false;
        for (var announcement : announcements) {
            announced |= plans.announce(planId, announcement);
        }
        return announced;
    }

    private EstimateChange applyActions(String planId, List<ActionState> arrived) {
        var estimates = arrived.stream().map(ActionState::estimates).toList();
        var ids = estimates.stream().map(ActionEstimates::actionId).collect(Collectors.toSet());
        var known = actions.known(planId, ids);
        var change = EstimateChange.between(known, estimates);
        stale.increment(
                estimates.stream().filter(state -> isStale(known, state)).count());
        if (!change.accepted().isEmpty()) {
            var byEstimates = arrived.stream()
                    .collect(Collectors.toMap(ActionState::estimates, Function.identity(), (one, same) -> one));
            var states = change.accepted().stream().map(byEstimates::get).toList();
            var lines = LineDifference.between(known, states);
            actions.store(planId, states);
            actions.remove(planId, lines.gone());
            actions.put(planId, lines.put());
            totals.move(planId, change.yearly(), change.byObjective());
        }
        return change;
    }
}
