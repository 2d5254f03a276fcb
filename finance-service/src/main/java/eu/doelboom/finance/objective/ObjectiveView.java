package eu.doelboom.finance.objective;

import eu.doelboom.finance.equilibrium.Balance;
import eu.doelboom.finance.estimate.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of M1 as it is shown. */
@Schema(
        name = "ObjectiveAmounts",
        description = "A row of M1: an objective with everything below it. Amounts are EUR.",
        requiredProperties = {"objectiveId", "code", "title", "level", "kind", "priority", "withdrawn", "years"})
record ObjectiveView(
        @Schema(description = "The objective, the same in every service")
        String objectiveId,

        @Schema(description = "Its code", example = "BD01") String code,

        @Schema(description = "Its title", example = "Een stad die fietst")
        String title,

        @Schema(description = "Position of its level in the plan, 1 the highest", example = "1")
        int level,

        @Schema(description = "Kind of level", example = "POLICY_OBJECTIVE")
        String kind,

        @Schema(description = "The objective above it; absent at the top") @Nullable String parentId,

        @Schema(description = "Whether the council wants explicit reporting")
        boolean priority,

        @Schema(description = "Whether it was withdrawn; it then shows only while money is left on it")
        boolean withdrawn,

        @Schema(description = "Amounts by fiscal year, including everything below")
        List<YearView> years) {

    static ObjectiveView of(Objective objective, ObjectivesPlan amounts) {
        return new ObjectiveView(
                objective.id(),
                objective.code(),
                objective.title(),
                objective.level(),
                objective.kind(),
                objective.parentId(),
                objective.priority(),
                objective.withdrawn(),
                YearView.of(amounts.of(objective.id())));
    }

    /** One year of a row. */
    @Schema(
            name = "ObjectiveAmountsYear",
            description = "A row of M1 in one fiscal year. Amounts are EUR.",
            requiredProperties = {"fiscalYear", "operating", "investment", "financing", "total"})
    record YearView(
            @Schema(description = "Fiscal year", example = "2027")
            int fiscalYear,

            @Schema(description = "Operating") AmountsView operating,

            @Schema(description = "Investment") AmountsView investment,

            @Schema(description = "Financing") AmountsView financing,

            @Schema(description = "The three sections together")
            AmountsView total) {

        static List<YearView> of(List<ObjectiveAmounts> years) {
            return years.stream()
                    .map(year -> new YearView(
                            year.fiscalYear(),
                            AmountsView.of(year.operating()),
                            AmountsView.of(year.investment()),
                            AmountsView.of(year.financing()),
                            AmountsView.of(year.total())))
                    .toList();
        }
    }

    /** Revenue, expenditure and balance. */
    @Schema(
            name = "SectionAmounts",
            description = "What comes in, what goes out, and the balance.",
            requiredProperties = {"revenue", "expenditure", "balance"})
    record AmountsView(
            @Schema(description = "Revenue") Money revenue,

            @Schema(description = "Expenditure") Money expenditure,

            @Schema(description = "Revenue less expenditure")
            Money balance) {

        static AmountsView of(Balance balance) {
            return new AmountsView(balance.revenue(), balance.expenditure(), balance.balance());
        }
    }
}
