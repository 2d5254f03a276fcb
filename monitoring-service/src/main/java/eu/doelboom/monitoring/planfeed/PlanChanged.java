package eu.doelboom.monitoring.planfeed;

import eu.doelboom.monitoring.plan.Plan;
import java.util.Objects;

/** A change of a plan's own particulars, as it comes over the wire. */
record PlanChanged(PlanState plan) {

    static final String TYPE = "plan.plans.notify.changed";

    PlanChanged {
        Objects.requireNonNull(plan, "plan");
    }

    Plan at(long revision) {
        return new Plan(
                plan.id(),
                plan.code(),
                plan.title(),
                plan.regime(),
                plan.firstYear(),
                plan.lastYear(),
                plan.state(),
                revision);
    }

    /** The plan after the change. */
    record PlanState(String id, String code, String title, String regime, int firstYear, int lastYear, String state) {

        PlanState {
            Objects.requireNonNull(id, "plan.id");
            Objects.requireNonNull(code, "plan.code");
            Objects.requireNonNull(title, "plan.title");
            Objects.requireNonNull(regime, "plan.regime");
            Objects.requireNonNull(state, "plan.state");
        }
    }
}
