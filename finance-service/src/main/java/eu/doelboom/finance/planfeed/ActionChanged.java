package eu.doelboom.finance.planfeed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.projection.ActionState;
import eu.doelboom.finance.projection.ActionState.Booking;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Data of an event about an action, as far as finance reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ActionChanged(Action action) {

    static final String TYPE = "plan.actions.notify.changed";

    ActionState state(long revision) {
        var estimates = new ActionEstimates(
                action.id,
                action.objectiveId,
                revision,
                action.estimates.stream().map(Estimate::line).toList());
        var bookings = action.estimates.stream()
                .collect(Collectors.toMap(
                        Estimate::id, estimate -> new Booking(estimate.account, estimate.policyField)));
        return new ActionState(estimates, action.code, action.title, action.withdrawn, bookings);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(
            String id, String code, String title, String objectiveId, boolean withdrawn, List<Estimate> estimates) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Estimate(
            String id,
            String entityId,
            int fiscalYear,
            Section section,
            Direction direction,
            BigDecimal amount,
            @Nullable String account,
            @Nullable String policyField,
            SelfFinancingRole selfFinancingRole,
            DebtCategory debtCategory) {

        EstimateLine line() {
            return new EstimateLine(
                    id,
                    entityId,
                    fiscalYear,
                    new Nature(section, direction, selfFinancingRole, debtCategory),
                    new Money(amount));
        }
    }
}
