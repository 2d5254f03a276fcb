package eu.doelboom.monitoring.indicator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.monitoring.indicator.IndicatorsChanged.Change;
import eu.doelboom.monitoring.light.LightSettings;
import eu.doelboom.monitoring.plan.Objectives;
import eu.doelboom.monitoring.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adding, changing and removing indicators. Locks are always taken in the order plan, objective, indicator, which is
 * also the order of the feed.
 */
@ApplicationScoped
class ChangingIndicators {

    private final Indicators indicators;
    private final Standings standings;
    private final FollowingIndicators following;
    private final Objectives objectives;
    private final Plans plans;
    private final LightSettings defaults;
    private final MergePatch patch;
    private final Event<IndicatorsChanged> announcements;

    ChangingIndicators(
            Indicators indicators,
            Standings standings,
            FollowingIndicators following,
            Objectives objectives,
            Plans plans,
            LightSettings defaults,
            MergePatch patch,
            Event<IndicatorsChanged> announcements) {
        this.indicators = indicators;
        this.standings = standings;
        this.following = following;
        this.objectives = objectives;
        this.plans = plans;
        this.defaults = defaults;
        this.patch = patch;
        this.announcements = announcements;
    }

    Standing add(String planId, NewIndicator wanted) {
        plans.demandAlone(planId);
        var content = wanted.content(defaults.thresholds());
        new ContentCheck(content)
                .objective(objectives.hold(planId, content.objectiveId()))
                .figures()
                .demandSound(indicators.withCode(planId, content.code()).isPresent());
        var indicator = new Indicator(UUID.randomUUID(), planId, content);
        indicators.add(indicator);
        return following.judged(Change.CREATED, indicator);
    }

    Standing change(String planId, UUID id, @Nullable String ifMatch, ObjectNode changes) {
        plans.demandAlone(planId);
        var before = indicators.objectiveOf(planId, id);
        var objective = objectives.hold(planId, changes.path("objectiveId").asText(before));
        var indicator = indicators.demandAlone(planId, id);
        EntityTag.of(indicator.revision()).demand(ifMatch);
        var content = patch.apply(NewIndicator.of(indicator.content()), changes, NewIndicator.class)
                .content(defaults.thresholds());
        var check = new ContentCheck(content).figures();
        if (!content.objectiveId().equals(indicator.objectiveId())) {
            check.objective(objective);
        }
        check.demandSound(indicators
                .withCode(planId, content.code())
                .filter(other -> !other.equals(id))
                .isPresent());
        indicator.change(content);
        return following.judged(Change.CHANGED, indicator);
    }

    void remove(String planId, UUID id, @Nullable String ifMatch) {
        plans.demand(planId);
        var indicator = indicators.demandAlone(planId, id);
        EntityTag.of(indicator.revision()).demand(ifMatch);
        indicator.touch();
        announcements.fire(new IndicatorsChanged(Change.DELETED, List.of(standings.of(indicator))));
        indicators.remove(indicator);
    }
}
