package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.indicator.IndicatorsChanged.Change;
import eu.doelboom.monitoring.plan.ObjectivesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Keeps the light and the announcements of indicators in step with what happens around them. */
@ApplicationScoped
public class FollowingIndicators {

    private final Indicators indicators;
    private final Standings standings;
    private final Event<IndicatorsChanged> changes;

    FollowingIndicators(Indicators indicators, Standings standings, Event<IndicatorsChanged> changes) {
        this.indicators = indicators;
        this.standings = standings;
        this.changes = changes;
    }

    /** A measurement of the indicator was added, corrected or taken away. */
    public void measured(Indicator indicator) {
        indicator.touch();
        judged(Change.MEASURED, indicator);
    }

    /** Judges the indicator anew and announces it. */
    Standing judged(Change change, Indicator indicator) {
        var standing = standings.of(indicator);
        indicator.show(standing.verdict());
        changes.fire(new IndicatorsChanged(change, List.of(standing)));
        return standing;
    }

    void objectivesChanged(@Observes ObjectivesChanged changed) {
        var affected = indicators.demandAloneOn(changed.planId(), changed.objectiveIds());
        if (!affected.isEmpty()) {
            affected.forEach(Indicator::touch);
            changes.fire(new IndicatorsChanged(Change.OBJECTIVE_CHANGED, standings.of(changed.planId(), affected)));
        }
    }
}
