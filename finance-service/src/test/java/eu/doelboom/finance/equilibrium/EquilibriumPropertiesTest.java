package eu.doelboom.finance.equilibrium;

import static eu.doelboom.finance.equilibrium.BasisFixture.CITY;
import static eu.doelboom.finance.equilibrium.BasisFixture.COMPANY;
import static eu.doelboom.finance.equilibrium.BasisFixture.OCMW;
import static eu.doelboom.finance.equilibrium.BasisFixture.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.finance.estimate.ActionEstimates;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.EstimateArbitraries;
import eu.doelboom.finance.estimate.EstimateChange;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.ObjectiveKey;
import eu.doelboom.finance.estimate.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every plan, whatever its lines. */
class EquilibriumPropertiesTest {

    private static final Nature OPERATING_EXPENDITURE = Nature.plain(Section.OPERATING, Direction.EXPENDITURE);

    @Property(tries = 200)
    void movingMoneyBetweenActionsOfOneKindLeavesTheStatementUnchanged(
            @ForAll("lines") List<EstimateLine> lines,
            @ForAll("natures") Nature nature,
            @ForAll("years") int year,
            @ForAll("amounts") Money amount) {
        var given = new ActionEstimates("gives", "bd1", 1, List.of(line(year, nature, amount)));
        var taken = new ActionEstimates("takes", "bd2", 2, List.of(line(year, nature, amount)));
        var emptied = new ActionEstimates("gives", "bd1", 3, List.of());

        var before = statement(lines, EstimateChange.between(Map.of(), List.of(given)));
        var after = statement(lines, EstimateChange.between(Map.of(), List.of(given, taken, emptied)));

        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 200)
    void moreOperatingExpenditureLowersTheResultFromThenOnAndTheMarginOnce(
            @ForAll("lines") List<EstimateLine> lines, @ForAll("years") int k, @ForAll("amounts") Money x) {
        var before = statement(lines).years();
        var after = statement(with(lines, line(k, OPERATING_EXPENDITURE, x))).years();

        for (int n = 0; n < before.size(); n++) {
            var once = before.get(n).fiscalYear() == k ? x : Money.ZERO;
            var fromThenOn = before.get(n).fiscalYear() >= k ? x : Money.ZERO;
            assertLowered(before.get(n), after.get(n), once, fromThenOn);
        }
    }

    @Property(tries = 200)
    void objectivesAddUpToTheSections(@ForAll("history") List<ActionEstimates> history) {
        var change = EstimateChange.between(Map.of(), history);
        var years = EquilibriumStatement.of(basis(List.of(), change)).consolidated();

        for (var year : years) {
            assertThat(objectivesPlan(change, year.fiscalYear(), Section.OPERATING))
                    .isEqualTo(year.budgetaryResult().operatingBalance());
            assertThat(objectivesPlan(change, year.fiscalYear(), Section.values()))
                    .isEqualTo(year.budgetaryResult().budgetaryResult());
        }
    }

    @Property(tries = 200)
    void everyYearStartsWithTheDebtTheLastOneEndedWith(@ForAll("lines") List<EstimateLine> lines) {
        var years = statement(lines).years();

        for (int n = 1; n < years.size(); n++) {
            var opening = years.get(n).debt().onFirstOfJanuary();
            assertThat(opening).isEqualTo(years.get(n - 1).debt().total().closing());
        }
    }

    @Property(tries = 200)
    void thePartsOfEveryEntityAddUpToTheConsolidatedResult(@ForAll("lines") List<EstimateLine> lines) {
        var statement = statement(lines);

        for (int n = 0; n < 6; n++) {
            int index = n;
            assertThat(statement.entities().stream()
                            .map(entity -> entity.years().get(index).availableBudgetaryResult())
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(statement.consolidated().get(n).availableBudgetaryResult());
        }
    }

    @Provide
    Arbitrary<List<EstimateLine>> lines() {
        return EstimateArbitraries.lines();
    }

    @Provide
    Arbitrary<List<ActionEstimates>> history() {
        return EstimateArbitraries.history();
    }

    @Provide
    Arbitrary<Nature> natures() {
        return EstimateArbitraries.natures();
    }

    @Provide
    Arbitrary<Integer> years() {
        return EstimateArbitraries.years();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return EstimateArbitraries.amounts();
    }

    private static void assertLowered(
            FiscalYearStatement before, FiscalYearStatement after, Money once, Money fromThenOn) {
        var was = before.budgetaryResult();
        var is = after.budgetaryResult();
        assertThat(is.operatingBalance()).isEqualTo(was.operatingBalance().minus(once));
        assertThat(is.operatingAndInvestmentBalance())
                .isEqualTo(was.operatingAndInvestmentBalance().minus(once));
        assertThat(is.budgetaryResult()).isEqualTo(was.budgetaryResult().minus(once));
        assertThat(is.cumulativeBudgetaryResult())
                .isEqualTo(was.cumulativeBudgetaryResult().minus(fromThenOn));
        assertThat(is.availableBudgetaryResult())
                .isEqualTo(was.availableBudgetaryResult().minus(fromThenOn));
        assertThat(after.margin()).isEqualTo(before.margin().minus(once));
    }

    private static EquilibriumStatement statement(List<EstimateLine> lines) {
        return EquilibriumStatement.of(basis(lines, EstimateChange.between(Map.of(), List.of())));
    }

    private static EquilibriumStatement statement(List<EstimateLine> lines, EstimateChange change) {
        return EquilibriumStatement.of(basis(lines, change));
    }

    private static Basis basis(List<EstimateLine> lines, EstimateChange change) {
        var basis =
                aPlan().of(CITY, OCMW, COMPANY).carriedOver(1_000).lines(lines).basis();
        return new Basis(
                basis.regime(),
                basis.firstYear(),
                basis.lastYear(),
                basis.entities(),
                basis.totals().plus(change.yearly()),
                change.accepted().isEmpty() ? basis.openings() : Map.of(),
                basis.unavailableFunds());
    }

    private static Money objectivesPlan(EstimateChange change, int year, Section... sections) {
        return change.byObjective().amounts().entrySet().stream()
                .filter(total -> total.getKey().fiscalYear() == year
                        && List.of(sections).contains(total.getKey().section()))
                .map(total -> signed(total.getKey(), total.getValue()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money signed(ObjectiveKey key, Money amount) {
        return key.direction() == Direction.REVENUE ? amount : amount.negated();
    }

    private static List<EstimateLine> with(List<EstimateLine> lines, EstimateLine one) {
        return Stream.concat(lines.stream(), Stream.of(one)).toList();
    }

    private static EstimateLine line(int year, Nature nature, Money amount) {
        return new EstimateLine("more", CITY.id(), year, nature, amount);
    }
}
