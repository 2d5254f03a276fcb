package eu.doelboom.finance.note;

import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entity's unavailable funds as they are shown. */
@Schema(
        name = "UnavailableFunds",
        description = "Unavailable funds of an entity, line VIII of M2. Amounts are EUR.",
        requiredProperties = {"planId", "entityId", "planRevision", "noteRevision", "revision", "years"})
record FundsView(
        @Schema(description = "The plan") String planId,

        @Schema(description = "The budget entity") String entityId,

        @Schema(description = "Revision of the plan at which this was read", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note at which this was read", example = "7")
        long noteRevision,

        @Schema(
                description = "Revision of the note that last changed these values; 0 when never set. Also the ETag.",
                example = "3")
        long revision,

        @Schema(description = "The funds of every fiscal year of the plan")
        List<YearView> years) {

    static FundsView of(Plan plan, long noteRevision, Funds.Kept kept) {
        return new FundsView(
                plan.id(),
                kept.entityId(),
                plan.revision(),
                noteRevision,
                kept.revision(),
                IntStream.rangeClosed(plan.firstYear(), plan.lastYear())
                        .mapToObj(year -> new YearView(year, kept.amounts().getOrDefault(year, Money.ZERO)))
                        .toList());
    }

    /** The funds of one year. */
    @Schema(
            name = "UnavailableFundsYear",
            description = "Unavailable funds of one fiscal year.",
            requiredProperties = {"fiscalYear", "amount"})
    record YearView(
            @Schema(description = "Fiscal year", example = "2027")
            int fiscalYear,

            @Schema(description = "Funds that may not be used otherwise")
            Money amount) {}
}
