package eu.doelboom.plan.publication;

import eu.doelboom.backbone.database.Companion;
import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.change.UnnumberedChange;
import eu.doelboom.plan.multiyearplan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * Writes every change of a plan into the outbox, in the transaction in which it happens, and with the events the revision
 * that the plan has reached.
 */
@ApplicationScoped
class PublishingPlans {

    private static final String TOPIC = "plan.changes";

    private final Outbox outbox;

    PublishingPlans(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(@Observes PlanChanged changed) {
        var tenant = CurrentTenant.demand().value();
        outbox.publish(
                changed.changes().stream()
                        .map(change -> event(tenant, changed.planId(), change))
                        .toList(),
                List.of(reached(changed)));
    }

    void publish(@Observes UnnumberedChange unnumbered) {
        var planId = unnumbered.planId();
        var event = event(CurrentTenant.demand().value(), planId, unnumbered.change());
        unnumbered.numbered().accept(outbox.publishLast(event, Plans.nextRevision(planId), unnumbered.unwritten()));
    }

    private static Companion reached(PlanChanged changed) {
        return new Companion("update plan set revision = ? where id = ?", 2, (update, first) -> {
            update.setLong(first, changed.revision());
            update.setObject(first + 1, changed.planId());
        });
    }

    private static NewEvent event(String tenant, UUID planId, ElementChange change) {
        var message = PublishedChange.of(planId, change);
        return new NewEvent(
                TOPIC,
                message.type(),
                "/plan/v1/plans/" + planId + message.path(),
                tenant,
                tenant + "/" + planId,
                message.element(),
                change.revision(),
                message.data());
    }
}
