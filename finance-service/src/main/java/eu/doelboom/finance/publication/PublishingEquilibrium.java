package eu.doelboom.finance.publication;

import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.note.Bases;
import eu.doelboom.finance.note.FiguresMoved;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Reckons the equilibrium when its figures moved and announces it, in the transaction that moved them. */
@ApplicationScoped
class PublishingEquilibrium {

    private final Plans plans;
    private final Bases bases;
    private final Outbox outbox;

    PublishingEquilibrium(Plans plans, Bases bases, Outbox outbox) {
        this.plans = plans;
        this.bases = bases;
        this.outbox = outbox;
    }

    /** A plan that has not been announced yet has figures but no years to show them in: it is told later. */
    void publish(@Observes FiguresMoved moved) {
        plans.find(moved.planId()).ifPresent(this::publish);
    }

    private void publish(Plan plan) {
        var statement = EquilibriumStatement.of(bases.of(plan));
        var verdict = statement.verdict().name();
        if (!verdict.equals(plan.verdict())) {
            plans.remember(plan.id(), verdict);
        }
        var tenant = CurrentTenant.demand().value();
        outbox.publish(List.of(new NewEvent(
                EquilibriumChanged.TOPIC,
                EquilibriumChanged.TYPE,
                "/finance/v1/plans/%s/equilibrium".formatted(plan.id()),
                tenant,
                tenant + "/" + plan.id(),
                EquilibriumChanged.ELEMENT,
                revision(plan),
                EquilibriumChanged.of(plan, statement))));
    }

    /** Grows with every change of either side, since neither revision ever falls. */
    private static long revision(Plan plan) {
        return plan.revision() + plan.noteRevision();
    }
}
