package eu.doelboom.finance.note;

import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entity's opening as it is shown. */
@Schema(
        name = "Opening",
        description = "What an entity brings into the first year of a plan. Amounts are EUR.",
        requiredProperties = {
            "planId",
            "entityId",
            "planRevision",
            "noteRevision",
            "revision",
            "carriedOver",
            "unprocessed",
            "debts"
        })
record OpeningView(
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

        @Schema(description = "Line VI.A: cumulative result on the basis of the previous year's plan")
        Money carriedOver,

        @Schema(description = "Line VI.B: estimates not processed in the previous year's plan")
        UnprocessedView unprocessed,

        @Schema(description = "Financial debt on 1 January of the first year, line A of schema T3, by category")
        List<DebtView> debts) {

    static OpeningView of(Plan plan, long noteRevision, Openings.Kept kept) {
        var result = kept.opening().result();
        return new OpeningView(
                plan.id(),
                kept.entityId(),
                plan.revision(),
                noteRevision,
                kept.revision(),
                result.carriedOver(),
                new UnprocessedView(
                        result.unprocessed().operating(),
                        result.unprocessed().investment(),
                        result.unprocessed().financing()),
                DebtCategory.OF_DEBT.stream()
                        .map(category ->
                                new DebtView(category, kept.opening().debt().of(category)))
                        .toList());
    }

    /** Line VI.B by section. */
    @Schema(
            name = "OpeningUnprocessed",
            description = "Line VI.B of M2 by section.",
            requiredProperties = {"operating", "investment", "financing"})
    record UnprocessedView(
            @Schema(description = "VI.B.1, operating") Money operating,

            @Schema(description = "VI.B.2, investment") Money investment,

            @Schema(description = "VI.B.3, financing") Money financing) {}

    /** A debt by category. */
    @Schema(
            name = "OpeningDebt",
            description = "Financial debt of one category on 1 January of the first year.",
            requiredProperties = {"category", "amount"})
    record DebtView(
            @Schema(description = "To whom it is owed") DebtCategory category,

            @Schema(description = "The debt") Money amount) {}
}
