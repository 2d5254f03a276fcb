package eu.doelboom.plan.action;

import eu.doelboom.plan.change.ElementChange.IdentifiedEstimate;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.organisation.BudgetEntities;
import eu.doelboom.plan.organisation.BudgetEntity;
import eu.doelboom.plan.right.CallerRights;
import eu.doelboom.plan.right.PlanRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the rights of the caller against the figures that he is about to touch. */
@ApplicationScoped
class GuardingEstimates {

    private final CallerRights rights;
    private final BudgetEntities entities;

    GuardingEstimates(CallerRights rights, BudgetEntities entities) {
        this.rights = rights;
        this.entities = entities;
    }

    /** Refuses to add, change or drop these estimates of the action unless the caller may, and sees their amounts. */
    void demand(Action action, Collection<Estimate> touched) {
        var mine = rights.now();
        mine.demandEstimate(action.place(), codes(mine, action, touched));
        touched.forEach(estimate -> mine.demandAmountOn(estimate.account()));
    }

    /**
     * What the action is to have after its estimates are replaced by the given ones: lines whose amount the caller does
     * not see stay as they are, since he cannot name them.
     */
    List<Estimate> replacing(Action action, List<Estimate> given) {
        var mine = rights.now();
        var standing = standing(action);
        var wanted = new ArrayList<>(given);
        standing.stream()
                .filter(estimate -> !mine.seeAmountOn(estimate.account()))
                .forEach(wanted::add);
        EstimateRules.demandRoom(wanted, "items");
        var touched = new HashSet<>(standing);
        touched.addAll(given);
        touched.removeIf(estimate -> standing.contains(estimate) && wanted.contains(estimate));
        given.stream().filter(estimate -> !mine.seeAmountOn(estimate.account())).forEach(touched::add);
        demand(action, touched.isEmpty() ? given : touched);
        return wanted;
    }

    static List<Estimate> standing(Action action) {
        return action.estimates().stream().map(IdentifiedEstimate::estimate).toList();
    }

    /** Codes are looked up for those only whose right depends on them. */
    private List<String> codes(PlanRights mine, Action action, Collection<Estimate> touched) {
        if (!mine.dependOnEntities(action.place())) {
            return List.of();
        }
        Map<UUID, String> codes =
                entities.inOrder().stream().collect(Collectors.toMap(BudgetEntity::id, BudgetEntity::code));
        return touched.stream()
                .map(estimate -> codes.getOrDefault(estimate.entityId(), ""))
                .distinct()
                .toList();
    }
}
