package eu.doelboom.finance.report;

import eu.doelboom.finance.equilibrium.EquilibriumStatement;
import eu.doelboom.finance.equilibrium.EquilibriumStatement.IndicatorValue;
import eu.doelboom.finance.equilibrium.Finding;
import eu.doelboom.finance.equilibrium.FiscalYearStatement;
import eu.doelboom.finance.equilibrium.Verdict;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Regime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The statement of financial equilibrium as it is shown. */
@Schema(
        name = "Equilibrium",
        description =
                "Statement of financial equilibrium (schema M2) of a plan, valid for exactly the plan revision and the"
                        + " note revision that it names. Amounts are EUR.",
        requiredProperties = {
            "planId",
            "planRevision",
            "noteRevision",
            "inSync",
            "planState",
            "regime",
            "firstYear",
            "lastYear",
            "verdict",
            "findings",
            "indicators",
            "years",
            "entities",
            "consolidated"
        })
record EquilibriumView(
        @Schema(description = "The plan") String planId,

        @Schema(description = "Revision of the plan whose changes are all contained", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note whose values are used", example = "7")
        long noteRevision,

        @Schema(description = Plan.Progress.IN_SYNC, example = "true")
        boolean inSync,

        @Schema(description = "Place in the life cycle of the plan", example = "DRAFT")
        String planState,

        @Schema(description = "Regulations that the norms and the schema come from")
        Regime regime,

        @Schema(description = "First fiscal year of the plan period", example = "2026")
        int firstYear,

        @Schema(description = "Last fiscal year of the plan period", example = "2031")
        int lastYear,

        @Schema(description = "The entity whose figures stand in years; absent when it is the judged entities together")
        @Nullable String entityId,

        @Schema(description = "Verdict on the entities that are judged together, whichever entity is shown")
        Verdict verdict,

        @Schema(description = "Every norm that is not met, by year; empty when in equilibrium")
        List<FindingView> findings,

        @Schema(description = "Figures that must be shown but carry no verdict")
        List<IndicatorView> indicators,

        @Schema(description = "M2 of every fiscal year of the plan")
        List<FiscalYearView> years,

        @Schema(description = "Consolidated equilibrium: every entity on its own")
        List<EntityView> entities,

        @Schema(description = "Consolidated equilibrium: all entities together")
        ConsolidatedView consolidated) {

    static EquilibriumView of(Plan plan, EquilibriumStatement statement, @Nullable String entityId) {
        return new EquilibriumView(
                plan.id(),
                plan.revision(),
                plan.noteRevision(),
                plan.progress().inSync(),
                plan.state(),
                plan.regime(),
                plan.firstYear(),
                plan.lastYear(),
                entityId,
                statement.verdict(),
                statement.findings().stream().map(FindingView::of).toList(),
                statement.indicators().stream().map(IndicatorView::of).toList(),
                statement.yearsOf(entityId).stream().map(FiscalYearView::of).toList(),
                statement.entities().stream().map(EntityView::of).toList(),
                ConsolidatedView.of(statement.consolidated()));
    }

    private static Map<Integer, Money> byYear(
            List<FiscalYearStatement> years, Function<FiscalYearStatement, Money> figure) {
        var amounts = new TreeMap<Integer, Money>();
        years.forEach(year -> amounts.put(year.fiscalYear(), figure.apply(year)));
        return amounts;
    }

    /** A norm that is not met. */
    @Schema(
            name = "EquilibriumFinding",
            description = "A norm that is not met in a fiscal year.",
            requiredProperties = {"norm", "fiscalYear", "value", "shortfall"})
    record FindingView(
            @Schema(
                    description =
                            "YEARLY_BALANCE: the available budgetary result must not be negative in any year."
                                    + " STRUCTURAL_BALANCE: nor the self-financing margin in the last year; under BBC 2014 nor"
                                    + " the margins of the OCMW added up over the plan period, which are named in the last year.")
            Finding.Norm norm,

            @Schema(description = "Fiscal year", example = "2031")
            int fiscalYear,

            @Schema(description = "The value found; negative")
            Money value,

            @Schema(description = "How much is lacking; positive")
            Money shortfall,

            @Schema(
                    description =
                            "The entity that the norm holds for on its own; absent when it is the judged entities together")
            @Nullable String entityId) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.norm(), finding.fiscalYear(), finding.value(), finding.shortfall(), finding.entityId());
        }
    }

    /** An indicator of one year. */
    @Schema(
            name = "EquilibriumIndicator",
            description = "A figure without a verdict.",
            requiredProperties = {"name", "fiscalYear", "value"})
    record IndicatorView(
            @Schema(description = "Which figure") Regime.Indicator name,

            @Schema(description = "Fiscal year", example = "2031")
            int fiscalYear,

            @Schema(description = "Its value") Money value) {

        static IndicatorView of(IndicatorValue indicator) {
            return new IndicatorView(indicator.name(), indicator.fiscalYear(), indicator.value());
        }
    }

    /** An entity in the consolidated part. */
    @Schema(
            name = "EquilibriumEntity",
            description = "Consolidated equilibrium: the figures of one entity, by fiscal year.",
            requiredProperties = {
                "entityId",
                "code",
                "name",
                "kind",
                "judgedTogether",
                "availableBudgetaryResult",
                "selfFinancingMargin",
                "adjustedSelfFinancingMargin"
            })
    record EntityView(
            @Schema(description = "The budget entity") String entityId,

            @Schema(description = "Its code", example = "STAD")
            String code,

            @Schema(description = "Its name", example = "Stad Leiestede")
            String name,

            @Schema(description = "Its kind", example = "MUNICIPALITY")
            String kind,

            @Schema(description = "Whether the norms apply to it together with its fellows; otherwise it informs")
            boolean judgedTogether,

            @Schema(description = "Line I: available budgetary result by fiscal year")
            Map<Integer, Money> availableBudgetaryResult,

            @Schema(description = "Line II: self-financing margin by fiscal year")
            Map<Integer, Money> selfFinancingMargin,

            @Schema(description = "Line III: adjusted self-financing margin by fiscal year")
            Map<Integer, Money> adjustedSelfFinancingMargin) {

        static EntityView of(EquilibriumStatement.EntityStatement statement) {
            var entity = statement.entity();
            return new EntityView(
                    entity.id(),
                    entity.code(),
                    entity.name(),
                    entity.kind().name(),
                    entity.isJudgedTogether(),
                    byYear(statement.years(), FiscalYearStatement::availableBudgetaryResult),
                    byYear(statement.years(), FiscalYearStatement::margin),
                    byYear(statement.years(), FiscalYearStatement::adjustedMargin));
        }
    }

    /** All entities together. */
    @Schema(
            name = "ConsolidatedEquilibrium",
            description = "Consolidated equilibrium of all entities together, by fiscal year.",
            requiredProperties = {"availableBudgetaryResult", "selfFinancingMargin", "adjustedSelfFinancingMargin"})
    record ConsolidatedView(
            @Schema(description = "Total available budgetary result by fiscal year")
            Map<Integer, Money> availableBudgetaryResult,

            @Schema(description = "Total self-financing margin by fiscal year")
            Map<Integer, Money> selfFinancingMargin,

            @Schema(description = "Total adjusted self-financing margin by fiscal year")
            Map<Integer, Money> adjustedSelfFinancingMargin) {

        static ConsolidatedView of(List<FiscalYearStatement> years) {
            return new ConsolidatedView(
                    byYear(years, FiscalYearStatement::availableBudgetaryResult),
                    byYear(years, FiscalYearStatement::margin),
                    byYear(years, FiscalYearStatement::adjustedMargin));
        }
    }
}
