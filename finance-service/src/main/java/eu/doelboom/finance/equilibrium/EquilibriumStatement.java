package eu.doelboom.finance.equilibrium;

import static java.util.stream.Collectors.toUnmodifiableSet;

import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.BudgetEntity;
import eu.doelboom.finance.plan.Regime.Indicator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statement of financial equilibrium of a plan. The municipality, its OCMW or the province are judged together;
 * the other entities appear only in the consolidated part.
 */
public record EquilibriumStatement(
        List<FiscalYearStatement> years,
        List<EntityStatement> entities,
        List<FiscalYearStatement> consolidated,
        List<Finding> findings,
        List<IndicatorValue> indicators) {

    /** Reckons the statement; pure, and fast enough to be done for every reader. */
    public static EquilibriumStatement of(Basis basis) {
        var judged =
                Horizon.of(basis, ids(basis, BudgetEntity::isJudgedTogether)).years();
        var consolidated = Horizon.of(basis, ids(basis, any -> true)).years();
        var entities = basis.entities().stream()
                .map(entity -> new EntityStatement(
                        entity, Horizon.of(basis, Set.of(entity.id())).years()))
                .toList();
        var findings = new Judgement(basis.regime(), basis.lastYear()).findings(judged, entities);
        var indicators = basis.regime().indicators().stream()
                .flatMap(name -> switch (name) {
                    case ADJUSTED_SELF_FINANCING_MARGIN -> values(name, judged, FiscalYearStatement::adjustedMargin);
                    case CONSOLIDATED_SELF_FINANCING_MARGIN -> values(name, consolidated, FiscalYearStatement::margin);
                })
                .toList();
        return new EquilibriumStatement(judged, entities, consolidated, findings, indicators);
    }

    public Verdict verdict() {
        return Verdict.of(findings);
    }

    /** M2 of one entity, or of the judged entities together when none is named. */
    public List<FiscalYearStatement> yearsOf(@Nullable String entityId) {
        return entities.stream()
                .filter(statement -> statement.entity().id().equals(entityId))
                .map(EntityStatement::years)
                .findFirst()
                .orElse(years);
    }

    private static Set<String> ids(Basis basis, Predicate<BudgetEntity> wanted) {
        return basis.entities().stream().filter(wanted).map(BudgetEntity::id).collect(toUnmodifiableSet());
    }

    private static Stream<IndicatorValue> values(
            Indicator name, List<FiscalYearStatement> years, Function<FiscalYearStatement, Money> figure) {
        return years.stream().map(year -> new IndicatorValue(name, year.fiscalYear(), figure.apply(year)));
    }

    /** M2 of one entity on its own. */
    public record EntityStatement(BudgetEntity entity, List<FiscalYearStatement> years) {}

    /** An indicator in one fiscal year. */
    public record IndicatorValue(Indicator name, int fiscalYear, Money value) {}
}
