package eu.doelboom.finance.projection;

import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Write;
import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.EstimateChange;
import eu.doelboom.finance.note.AwaitedFigures;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.note.Bases.Gathered;
import eu.doelboom.finance.note.FiguresMoved;
import eu.doelboom.finance.note.RevisionApplied;
import eu.doelboom.finance.note.RunningTotals;
import eu.doelboom.finance.plan.Announcement;
import eu.doelboom.finance.plan.FollowedPlans;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Applies changes of one plan as all that the running transaction does. However often, late or mixed they come, the
 * outcome is that of the newest state of every element; the totals move by the difference only.
 */
@ApplicationScoped
public class ApplyingChanges {

    private final FollowedPlans plans;
    private final Objectives objectives;
    private final Database database;
    private final AwaitedFigures awaited;
    private final Counter stale;
    private final Event<FiguresMoved> figuresMoved;
    private final Event<RevisionApplied> revisionApplied;

    ApplyingChanges(
            FollowedPlans plans,
            Objectives objectives,
            Database database,
            AwaitedFigures awaited,
            MeterRegistry meters,
            Event<FiguresMoved> figuresMoved,
            Event<RevisionApplied> revisionApplied) {
        this.plans = plans;
        this.objectives = objectives;
        this.database = database;
        this.awaited = awaited;
        stale = meters.counter("doelboom.stale.events");
        this.figuresMoved = figuresMoved;
        this.revisionApplied = revisionApplied;
    }

    public void apply(ArrivedChanges arrived) {
        var planId = arrived.planId();
        var ids = ids(arrived.actions());
        var asked = Actions.known(planId, ids);
        plans.lock(planId, asked);
        var known = Actions.byId(asked.rows());
        boolean announced = announce(planId, arrived.announcements());
        objectives.store(planId, arrived.objectives());
        var change = change(known, arrived.actions());
        var writes = new ArrayList<>(change.writes(planId));
        writes.add(plans.advance(planId, arrived.revisions()));
        if (Actions.areManyNew(ids, known.keySet())) {
            writes.addAll(Actions.COUNTED_ANEW);
        }
        var left = write(arrived, writes);
        tell(arrived, left, announced || !change.estimates.yearly().isEmpty());
    }

    /** Writes, and gathers the figures on the way for whoever waits for them: he then need not ask the database. */
    private Optional<Gathered> write(ArrivedChanges arrived, List<Write> writes) {
        if (!awaited.areAwaited(arrived.planId(), arrived.highestRevision())) {
            database.executeLast(writes);
            return Optional.empty();
        }
        var questions = new Bases.Questions(arrived.planId());
        database.executeLast(writes, questions.all());
        return questions.gathered();
    }

    /** After the commit observers are called in this order: who waits for his change comes before the announcement. */
    private void tell(ArrivedChanges arrived, Optional<Gathered> left, boolean figuresDid) {
        revisionApplied.fire(
                new RevisionApplied(CurrentTenant.demand(), arrived.planId(), arrived.highestRevision(), left));
        if (figuresDid) {
            figuresMoved.fire(FiguresMoved.of(arrived.planId()));
        }
    }

    private static Set<String> ids(List<ActionState> arrived) {
        return arrived.stream().map(state -> state.estimates().actionId()).collect(Collectors.toSet());
    }

    private static boolean isStale(Map<String, KnownAction> known, ActionEstimates state) {
        var before = known.get(state.actionId());
        return before != null && !state.isNewerThan(before.estimates());
    }

    private boolean announce(String planId, List<Announcement> announcements) {
        boolean announced = false;
        for (var announcement : announcements) {
            announced |= plans.announce(planId, announcement);
        }
        return announced;
    }

    private Change change(Map<String, KnownAction> known, List<ActionState> arrived) {
        var estimates = arrived.stream().map(ActionState::estimates).toList();
        stale.increment(
                estimates.stream().filter(state -> isStale(known, state)).count());
        var before = known.values().stream()
                .map(KnownAction::estimates)
                .collect(Collectors.toMap(ActionEstimates::actionId, Function.identity()));
        var change = EstimateChange.between(before, estimates);
        var byEstimates = arrived.stream()
                .collect(Collectors.toMap(ActionState::estimates, Function.identity(), (one, same) -> one));
        var states = change.accepted().stream().map(byEstimates::get).toList();
        return new Change(change, states, LineDifference.between(known, states));
    }

    /** What the arrived states change: the states themselves, their lines and the totals. */
    private record Change(EstimateChange estimates, List<ActionState> states, LineDifference lines) {

        List<Write> writes(String planId) {
            var writes = new ArrayList<Write>();
            if (!states.isEmpty()) {
                writes.add(Actions.store(planId, states));
            }
            if (!lines.gone().isEmpty()) {
                writes.add(Actions.remove(planId, lines.gone()));
            }
            if (!lines.put().isEmpty()) {
                writes.add(Actions.put(planId, lines.put()));
            }
            writes.addAll(RunningTotals.move(planId, estimates.yearly(), estimates.byObjective()));
            return writes;
        }
    }
}
