package eu.doelboom.finance.trace;

import eu.doelboom.finance.estimate.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One piece of money in a line of the statement, and where it comes from. */
@Schema(
        name = "TraceItem",
        description = "One piece of money in a line of the statement, and where it comes from.",
        requiredProperties = {"kind", "entityId", "fiscalYear", "factor", "revision"})
public record TraceItem(
        @Schema(description = "What it is: an estimate of an action, a line without objective, or a value of the note")
        Kind kind,

        @Schema(description = "Budget entity") String entityId,

        @Schema(
                description = "Fiscal year of the money; the first year of the plan for an opening value",
                example = "2027")
        int fiscalYear,

        @Schema(description = "The planned amount; absent when it is hidden from the caller's role") @Nullable Money amount,

        @Schema(
                type = SchemaType.STRING,
                format = "number",
                description = "For how much every euro counts in the line: 1, -1, or a rate",
                example = "1")
        BigDecimal factor,

        @Schema(
                type = SchemaType.STRING,
                format = "number",
                description =
                        "amount x factor; absent when it is hidden from the caller's role. The contributions of all pages add up to the line, which rounds their sum"
                                + " half up to the cent",
                example = "1250000.00")
        @Nullable BigDecimal contribution,

        @Schema(description = "Section, of an estimate or a line", example = "INVESTMENT") @Nullable String section,

        @Schema(description = "Direction, of an estimate or a line", example = "EXPENDITURE") @Nullable String direction,

        @Schema(description = "Which opening value or debt category, of a value of the note", example = "CARRIED_OVER")
        @Nullable String value,

        @Schema(description = "Identifier of the estimate or of the line without objective") @Nullable String lineId,

        @Schema(description = "The action that plans the estimate") @Nullable String actionId,

        @Schema(description = "Code of that action", example = "AC0101") @Nullable String actionCode,

        @Schema(description = "Title of that action, or of the line without objective", example = "De fietsbrug bouwen")
        @Nullable String title,

        @Schema(
                description = "Revision of the plan that last changed the action; for a line or value, of the note",
                example = "1842")
        long revision,

        @Schema(
                description = "Members that are hidden from the caller's role; absent when there are none",
                example = "[\"amount\", \"contribution\"]")
        @Nullable List<String> hidden) {

    /** Where money in a statement comes from. */
    @Schema(name = "TraceItemKind", description = "Where a piece of money in a line of the statement comes from.")
    public enum Kind {
        ESTIMATE,
        TRANSACTION_WITHOUT_OBJECTIVE,
        OPENING_RESULT,
        OPENING_DEBT,
        UNAVAILABLE_FUNDS
    }
}
