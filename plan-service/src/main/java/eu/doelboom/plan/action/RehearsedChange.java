package eu.doelboom.plan.action;

import eu.doelboom.backbone.rehearsal.Rehearsal;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;

/** Gives some estimate another amount and tells it, as a department head does; a city without estimates has none. */
@ApplicationScoped
class RehearsedChange implements Rehearsal {

    private final Actions actions;
    private final ChangingActions changing;

    RehearsedChange(Actions actions, ChangingActions changing) {
        this.actions = actions;
        this.changing = changing;
    }

    @Override
    public boolean play() {
        var some = actions.anyEstimated();
        some.ifPresent(found -> change(found.planId(), found.actionId()));
        return some.isPresent();
    }

    private void change(UUID planId, UUID actionId) {
        var action = actions.demand(planId, actionId);
        var line = action.estimates().get(0);
        var more = line.estimate().amount().add(BigDecimal.ONE);
        changing.reestimate(action, line.id(), more);
    }

    @Override
    public String toString() {
        return "change";
    }
}
