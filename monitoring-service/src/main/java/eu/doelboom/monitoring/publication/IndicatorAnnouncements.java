package eu.doelboom.monitoring.publication;

import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.monitoring.indicator.IndicatorsChanged;
import eu.doelboom.monitoring.indicator.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the state of every changed indicator into the outbox, in the transaction that changed it. */
@ApplicationScoped
class IndicatorAnnouncements {

    private static final String TOPIC = "monitoring.changes";
    private static final String TYPE = "monitoring.indicators.notify.changed";

    private final Outbox outbox;

    IndicatorAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(@Observes IndicatorsChanged changed) {
        var change = changed.change().name();
        outbox.publish(changed.standings().stream()
                .map(standing -> event(change, standing))
                .toList());
    }

    private static NewEvent event(String change, Standing standing) {
        var tenant = CurrentTenant.demand().value();
        var indicator = standing.indicator();
        return new NewEvent(
                TOPIC,
                TYPE,
                "/monitoring/v1/plans/%s/indicators/%s".formatted(indicator.planId(), indicator.id()),
                tenant,
                tenant + "/" + indicator.planId(),
                indicator.id().toString(),
                indicator.revision(),
                new IndicatorChanged(indicator.planId(), indicator.revision(), change, IndicatorState.of(standing)));
    }

    /** The data of the event. The revision is that of the indicator and grows with each of its events. */
    record IndicatorChanged(String planId, long revision, String change, IndicatorState indicator) {}
}
