package eu.doelboom.finance.planfeed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.doelboom.finance.projection.ObjectiveState;
import org.jspecify.annotations.Nullable;

/** Data of an event about an objective, as far as finance reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ObjectiveChanged(Objective objective) {

    static final String TYPE = "plan.objectives.notify.changed";

    ObjectiveState state(long revision) {
        return new ObjectiveState(
                objective.id,
                revision,
                objective.code,
                objective.title,
                objective.level,
                objective.kind,
                objective.parentId,
                objective.priority,
                objective.withdrawn);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Objective(
            String id,
            String code,
            String title,
            int level,
            String kind,
            @Nullable String parentId,
            boolean priority,
            boolean withdrawn) {}
}
