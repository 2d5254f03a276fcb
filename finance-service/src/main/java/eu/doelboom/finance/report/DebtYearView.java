package eu.doelboom.finance.report;

import eu.doelboom.finance.debt.DebtMovement;
import eu.doelboom.finance.debt.FinancialDebt;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** T3 of one fiscal year as it is shown. */
@Schema(
        name = "DebtYear",
        description = "Schema T3 of one fiscal year. Amounts are EUR.",
        requiredProperties = {"fiscalYear", "opening", "newDebt", "repayments", "closing", "byCategory"})
record DebtYearView(
        @Schema(description = "Fiscal year", example = "2027")
        int fiscalYear,

        @Schema(description = "A: financial debt on 1 January; line D of the year before")
        Money opening,

        @Schema(description = "B: new loans and leases") Money newDebt,

        @Schema(description = "C: repayments") Money repayments,

        @Schema(description = "D = A + B - C: financial debt on 31 December")
        Money closing,

        @Schema(description = "The same four lines for every category of debt")
        List<CategoryView> byCategory) {

    static DebtYearView of(int fiscalYear, FinancialDebt debt) {
        var total = debt.total();
        return new DebtYearView(
                fiscalYear,
                total.opening(),
                total.newDebt(),
                total.repayments(),
                total.closing(),
                DebtCategory.OF_DEBT.stream()
                        .map(category -> CategoryView.of(category, debt.of(category)))
                        .toList());
    }

    /** The movement of one category of debt. */
    @Schema(
            name = "DebtCategoryYear",
            description = "Schema T3 of one fiscal year and one category of debt.",
            requiredProperties = {"category", "opening", "newDebt", "repayments", "closing"})
    record CategoryView(
            @Schema(description = "To whom it is owed") DebtCategory category,

            @Schema(description = "A") Money opening,

            @Schema(description = "B") Money newDebt,

            @Schema(description = "C") Money repayments,

            @Schema(description = "D = A + B - C") Money closing) {

        static CategoryView of(DebtCategory category, DebtMovement movement) {
            return new CategoryView(
                    category, movement.opening(), movement.newDebt(), movement.repayments(), movement.closing());
        }
    }
}
