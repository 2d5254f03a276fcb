package eu.doelboom.finance.equilibrium;

import static eu.doelboom.finance.equilibrium.BasisFixture.CITY;
import static eu.doelboom.finance.equilibrium.BasisFixture.COMPANY;
import static eu.doelboom.finance.equilibrium.BasisFixture.OCMW;
import static eu.doelboom.finance.equilibrium.BasisFixture.aPlan;
import static eu.doelboom.finance.estimate.DebtCategory.CREDIT_INSTITUTION;
import static eu.doelboom.finance.estimate.DebtCategory.LEASING;
import static eu.doelboom.finance.estimate.DebtCategory.NONE;
import static eu.doelboom.finance.estimate.Direction.EXPENDITURE;
import static eu.doelboom.finance.estimate.Direction.REVENUE;
import static eu.doelboom.finance.estimate.Section.FINANCING;
import static eu.doelboom.finance.estimate.Section.INVESTMENT;
import static eu.doelboom.finance.estimate.Section.OPERATING;
import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.finance.equilibrium.Finding.Norm;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.plan.Regime;
import eu.doelboom.finance.plan.Regime.Indicator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EquilibriumStatementTest {

    @Test
    void carriesTheCumulativeResultIntoTheNextYear() {
        var plan = aPlan().carriedOver(100).revenue(2026, OPERATING, 30).expenditure(2027, INVESTMENT, 50);

        assertThat(plan.year(2026).availableBudgetaryResult()).isEqualTo(Money.euros(130));
        assertThat(plan.year(2027).availableBudgetaryResult()).isEqualTo(Money.euros(80));
        assertThat(plan.year(2031).availableBudgetaryResult()).isEqualTo(Money.euros(80));
    }

    @Test
    void takesUnavailableFundsFromTheirOwnYearOnly() {
        var plan = aPlan().carriedOver(100).unavailable(2027, 40);

        assertThat(plan.year(2027).availableBudgetaryResult()).isEqualTo(Money.euros(60));
        assertThat(plan.year(2027).budgetaryResult().cumulativeBudgetaryResult())
                .isEqualTo(Money.euros(100));
        assertThat(plan.year(2028).availableBudgetaryResult()).isEqualTo(Money.euros(100));
    }

    @Test
    void findsTheShortfallOfEveryYearInTheRed() {
        var statement = aPlan().carriedOver(10)
                .expenditure(2029, INVESTMENT, 25)
                .revenue(2031, FINANCING, 100)
                .statement();

        assertThat(statement.verdict()).isEqualTo(Verdict.NOT_IN_EQUILIBRIUM);
        assertThat(statement.findings())
                .containsExactly(
                        new Finding(Norm.YEARLY_BALANCE, 2029, Money.euros(-15)),
                        new Finding(Norm.YEARLY_BALANCE, 2030, Money.euros(-15)));
        assertThat(statement.findings().get(0).shortfall()).isEqualTo(Money.euros(15));
    }

    @Test
    void findsANegativeMarginInTheLastYear() {
        var statement = aPlan().carriedOver(1_000)
                .repayment(2031, CREDIT_INSTITUTION, 7)
                .statement();

        assertThat(statement.findings()).containsExactly(new Finding(Norm.STRUCTURAL_BALANCE, 2031, Money.euros(-7)));
    }

    /** Mortsel, plan 2020-2025: margin -756,878 in 2022, -1,070,597 in 2023, +701,782 in the last year. */
    @Test
    void allowsANegativeMarginInAnEarlierYear() {
        var statement = aPlan().carriedOver(2_000_000)
                .expenditure(2028, OPERATING, 756_878)
                .expenditure(2029, OPERATING, 1_070_597)
                .revenue(2031, OPERATING, 701_782)
                .statement();

        assertThat(statement.years().get(2).margin()).isEqualTo(Money.euros(-756_878));
        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
    }

    /** Mortsel 2025 plans a financing receipt of -4,434,665. */
    @Test
    void acceptsNegativeAmounts() {
        var year = aPlan().revenue(2026, FINANCING, -4_434_665).year(2026);

        assertThat(year.budgetaryResult().financingBalance()).isEqualTo(Money.euros(-4_434_665));
    }

    @Test
    void countsAnInvestmentSubsidyAsRecoveryWhenTaggedSo() {
        var year = aPlan().recovery(2026, INVESTMENT, 198_575)
                .repayment(2026, LEASING, 200_000)
                .year(2026);

        assertThat(year.budgetaryResult().investmentBalance()).isEqualTo(Money.euros(198_575));
        assertThat(year.selfFinancingMargin().netPeriodicRepayments()).isEqualTo(Money.euros(1_425));
    }

    /** Province of Antwerp 2026: 8 % of 29,110,000 is 2,328,800. */
    @Test
    void adjustsTheMarginByTheDebtOnTheFirstOfJanuary() {
        var year = aPlan().owes(CREDIT_INSTITUTION, 29_110_000)
                .repayment(2026, CREDIT_INSTITUTION, 2_000_000)
                .revenue(2026, OPERATING, 3_000_000)
                .year(2026);

        assertThat(year.margin()).isEqualTo(Money.euros(1_000_000));
        assertThat(year.adjustedSelfFinancingMargin().adjustedRepayments()).isEqualTo(Money.euros(2_328_800));
        assertThat(year.adjustedMargin()).isEqualTo(Money.euros(671_200));
    }

    @Test
    void letsANewLoanWeighOnTheAdjustedMarginOfTheNextYear() {
        var plan = aPlan().loan(2026, CREDIT_INSTITUTION, 1_000);

        assertThat(plan.year(2026).adjustedMargin()).isEqualTo(Money.ZERO);
        assertThat(plan.year(2027).adjustedMargin()).isEqualTo(Money.euros(-80));
    }

    @Test
    void judgesCityAndOcmwTogether() {
        var statement = aPlan().of(CITY, OCMW)
                .in(CITY)
                .carriedOver(100)
                .in(OCMW)
                .carriedOver(-60)
                .statement();

        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
        assertThat(statement.entities().get(1).years().get(0).availableBudgetaryResult())
                .isEqualTo(Money.euros(-60));
    }

    @Test
    void showsACompanyInTheConsolidatedPartOnly() {
        var statement = aPlan().of(CITY, COMPANY)
                .in(COMPANY)
                .expenditure(2031, OPERATING, 5)
                .statement();

        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
        assertThat(statement.years().get(5).margin()).isEqualTo(Money.ZERO);
        assertThat(statement.consolidated().get(5).margin()).isEqualTo(Money.euros(-5));
        assertThat(statement.indicators())
                .filteredOn(value -> value.name() == Indicator.CONSOLIDATED_SELF_FINANCING_MARGIN)
                .extracting(EquilibriumStatement.IndicatorValue::value)
                .endsWith(Money.euros(-5));
    }

    @Test
    void splitsThePreviousResultOfTheFirstYearInThePresentRegime() {
        var plan = aPlan().carriedOver(100).unprocessed(5, -20, 3);
        var first = plan.year(2026).budgetaryResult().previousYearCumulativeBudgetaryResult();
        var second = plan.year(2027).budgetaryResult().previousYearCumulativeBudgetaryResult();

        assertThat(first.carriedOver()).isEqualTo(Money.euros(100));
        assertThat(first.unprocessed().total()).isEqualTo(Money.euros(-12));
        assertThat(first.total()).isEqualTo(Money.euros(88));
        assertThat(second).isEqualTo(PreviousResult.inherited(Money.euros(88)));
    }

    @Test
    void showsThePreviousResultAsOneFigureInEarlierRegimes() {
        var plan = aPlan().under(Regime.BBC_2020).carriedOver(100).unprocessed(5, -20, 3);

        assertThat(plan.year(2026).budgetaryResult().previousYearCumulativeBudgetaryResult())
                .isEqualTo(PreviousResult.inherited(Money.euros(88)));
    }

    @Test
    void knowsNoIndicatorsInTheFirstRegime() {
        assertThat(aPlan().under(Regime.BBC_2014).statement().indicators()).isEmpty();
        assertThat(aPlan().under(Regime.BBC_2020).statement().indicators()).hasSize(12);
    }

    /** Kortrijk 2017 under BBC 2014: financial capacity less loan charges is operating balance less net repayments. */
    @Test
    void givesTheMarginOfTheFirstRegimeInItsShorterForm() {
        var year = aPlan().under(Regime.BBC_2014)
                .revenue(2026, OPERATING, 134_981_441)
                .expenditure(2026, OPERATING, 119_751_226)
                .repayment(2026, CREDIT_INSTITUTION, 15_175_679)
                .year(2026);

        assertThat(year.margin()).isEqualTo(Money.euros(54_536));
    }

    @Test
    void judgesAnOcmwOverThePeriodInTheFirstRegime() {
        var plan = aPlan().of(CITY, OCMW)
                .in(CITY)
                .carriedOver(1_000)
                .in(OCMW)
                .revenue(2026, OPERATING, 30)
                .expenditure(2028, OPERATING, 50);

        assertThat(plan.under(Regime.BBC_2014).statement().findings())
                .containsExactly(new Finding(Norm.STRUCTURAL_BALANCE, 2031, Money.euros(-20), OCMW.id()));
        assertThat(plan.under(Regime.BBC_2020).statement().findings()).isEmpty();
        assertThat(plan.under(Regime.BBC_3_0).statement().findings()).isEmpty();
    }

    @Test
    void findsNothingInAnOcmwThatComesRoundOverThePeriod() {
        var statement = aPlan().under(Regime.BBC_2014)
                .of(CITY, OCMW)
                .in(OCMW)
                .carriedOver(100)
                .expenditure(2026, OPERATING, 50)
                .revenue(2028, OPERATING, 50)
                .statement();

        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
    }

    /** The margin of a city may be negative in any year but the last, whatever its sum. */
    @Test
    void judgesNobodyButAnOcmwOverThePeriod() {
        var statement = aPlan().under(Regime.BBC_2014)
                .of(CITY, OCMW)
                .in(CITY)
                .carriedOver(100)
                .expenditure(2026, OPERATING, 50)
                .statement();

        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
    }

    /** The margin is the operating balance less net repayments: what is in the one cannot be in the other as well. */
    @Test
    void countsOperatingMoneyOnceWhateverItsTag() {
        var year = aPlan().line(
                        2026, new Nature(OPERATING, EXPENDITURE, SelfFinancingRole.PERIODIC_REPAYMENT, NONE), 70)
                .line(2026, new Nature(OPERATING, REVENUE, SelfFinancingRole.PERIODIC_RECOVERY, NONE), 100)
                .year(2026);

        assertThat(year.margin()).isEqualTo(Money.euros(30));
        assertThat(year.selfFinancingMargin().netPeriodicRepayments()).isEqualTo(Money.ZERO);
    }

    @Test
    void statesAllYearsOfAnEmptyPlan() {
        var statement = aPlan().statement();

        assertThat(statement.years())
                .extracting(FiscalYearStatement::fiscalYear)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2026, 2031).boxed().toList());
        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
    }
}
