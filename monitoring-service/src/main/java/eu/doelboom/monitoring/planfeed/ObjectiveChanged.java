package eu.doelboom.monitoring.planfeed;

import eu.doelboom.monitoring.plan.Objective;
import java.util.Objects;

/** A change of an objective, as it comes over the wire. */
record ObjectiveChanged(ObjectiveState objective) {

    static final String TYPE = "plan.objectives.notify.changed";

    ObjectiveChanged {
        Objects.requireNonNull(objective, "objective");
    }

    Objective at(long revision) {
        return new Objective(objective.id(), objective.code(), objective.title(), objective.withdrawn(), revision);
    }

    /** The objective after the change. */
    record ObjectiveState(String id, String code, String title, boolean withdrawn) {

        ObjectiveState {
            Objects.requireNonNull(id, "objective.id");
            Objects.requireNonNull(code, "objective.code");
            Objects.requireNonNull(title, "objective.title");
        }
    }
}
