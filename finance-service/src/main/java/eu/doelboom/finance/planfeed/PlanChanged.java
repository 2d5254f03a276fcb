package eu.doelboom.finance.planfeed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.doelboom.finance.plan.Announcement;
import eu.doelboom.finance.plan.BudgetEntity;
import eu.doelboom.finance.plan.Regime;
import java.util.List;

/** Data of an event about a plan's frame, as far as finance reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlanChanged(Frame plan) {

    static final String TYPE = "plan.plans.notify.changed";

    Announcement announcement(long revision) {
        return new Announcement(
                revision,
                plan.code,
                plan.title,
                plan.regime,
                plan.state,
                plan.firstYear,
                plan.lastYear,
                plan.entities.stream().map(Entity::entity).toList());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Frame(
            String code,
            String title,
            Regime regime,
            String state,
            int firstYear,
            int lastYear,
            List<Entity> entities) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entity(String id, String code, String name, BudgetEntity.Kind kind) {

        BudgetEntity entity() {
            return new BudgetEntity(id, code, name, kind);
        }
    }
}
