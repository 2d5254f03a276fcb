package eu.doelboom.finance.publication;

import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data of the event that figures moved: the verdict, and per year what frontends show at a glance. Amounts are EUR. */
record EquilibriumChanged(
        String planId,
        long planRevision,
        long noteRevision,
        String planState,
        String verdict,
        @Nullable String previousVerdict,
        List<Year> years,
        List<Finding> findings) {

    static final String TYPE = "finance.equilibria.notify.changed";
    static final String TOPIC = "finance.changes";
    static final String ELEMENT = "equilibrium";

    static EquilibriumChanged of(Plan plan, EquilibriumStatement statement) {
        return new EquilibriumChanged(
                plan.id(),
                plan.revision(),
                plan.noteRevision(),
                plan.state(),
                statement.verdict().name(),
                plan.verdict(),
                statement.years().stream()
                        .map(year -> new Year(
                                year.fiscalYear(),
                                year.availableBudgetaryResult(),
                                year.margin(),
                                year.adjustedMargin()))
                        .toList(),
                statement.findings().stream().map(Finding::of).toList());
    }

    record Year(
            int fiscalYear,
            Money availableBudgetaryResult,
            Money selfFinancingMargin,
            Money adjustedSelfFinancingMargin) {}

    record Finding(
            String norm,
            int fiscalYear,
            Money value,
            Money shortfall,
            @Nullable String entityId) {

        static Finding of(eu.doelboom.finance.equilibrium.Finding finding) {
            return new Finding(
                    finding.norm().name(),
                    finding.fiscalYear(),
                    finding.value(),
                    finding.shortfall(),
                    finding.entityId());
        }
    }
}
