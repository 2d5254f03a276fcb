package eu.doelboom.finance.report;

import eu.doelboom.finance.equilibrium.FiscalYearStatement;
import eu.doelboom.finance.plan.Plan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The evolution of the debts as it is shown. */
@Schema(
        name = "DebtEvolution",
        description = "Evolution of the financial debts (schema T3) of a plan. Amounts are EUR.",
        requiredProperties = {"planId", "planRevision", "noteRevision", "inSync", "years"})
record DebtView(
        @Schema(description = "The plan") String planId,

        @Schema(description = "Revision of the plan whose changes are all contained", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note whose values are used", example = "7")
        long noteRevision,

        @Schema(description = Plan.Progress.IN_SYNC, example = "true")
        boolean inSync,

        @Schema(description = "The entity that owes; absent when it is the judged entities together") @Nullable String entityId,

        @Schema(description = "T3 of every fiscal year of the plan")
        List<DebtYearView> years) {

    static DebtView of(Plan plan, List<FiscalYearStatement> years, @Nullable String entityId) {
        return new DebtView(
                plan.id(),
                plan.revision(),
                plan.noteRevision(),
                plan.progress().inSync(),
                entityId,
                years.stream()
                        .map(year -> DebtYearView.of(year.fiscalYear(), year.debt()))
                        .toList());
    }
}
