package eu.doelboom.finance.trace;

import eu.doelboom.finance.equilibrium.FiscalYearStatement;
import eu.doelboom.finance.equilibrium.PreviousResult;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Regime;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines of schemas M2 and T3 by the code of the schema: each with its figure and with what it is made of. */
public enum StatementLine {
    I("I", year -> year.budgetaryResult().operatingBalance(), Composition.I),
    I_A("I.a", year -> year.budgetaryResult().operating().revenue(), Composition.I_A),
    I_B("I.b", year -> year.budgetaryResult().operating().expenditure(), Composition.I_B),
    II("II", year -> year.budgetaryResult().investmentBalance(), Composition.II),
    II_A("II.a", year -> year.budgetaryResult().investment().revenue(), Composition.II_A),
    II_B("II.b", year -> year.budgetaryResult().investment().expenditure(), Composition.II_B),
    III("III", year -> year.budgetaryResult().operatingAndInvestmentBalance(), Composition.III),
    IV("IV", year -> year.budgetaryResult().financingBalance(), Composition.IV),
    IV_A("IV.a", year -> year.budgetaryResult().financing().revenue(), Composition.IV_A),
    IV_B("IV.b", year -> year.budgetaryResult().financing().expenditure(), Composition.IV_B),
    V("V", year -> year.budgetaryResult().budgetaryResult(), Composition.V),
    VI(
            "VI",
            year -> year.budgetaryResult()
                    .previousYearCumulativeBudgetaryResult()
                    .total(),
            Composition.VI),
    VI_A(
            "VI.A",
            year -> year.budgetaryResult()
                    .previousYearCumulativeBudgetaryResult()
                    .carriedOver(),
            Composition.VI_A),
    VI_B("VI.B", year -> unprocessed(year).total(), Composition.VI_B),
    VI_B_1("VI.B.1", year -> unprocessed(year).operating(), Composition.VI_B_1),
    VI_B_2("VI.B.2", year -> unprocessed(year).investment(), Composition.VI_B_2),
    VI_B_3("VI.B.3", year -> unprocessed(year).financing(), Composition.VI_B_3),
    VII("VII", year -> year.budgetaryResult().cumulativeBudgetaryResult(), Composition.VII),
    VIII("VIII", year -> year.budgetaryResult().unavailableFunds(), Composition.VIII),
    IX("IX", FiscalYearStatement::availableBudgetaryResult, Composition.IX),

    MARGIN_I("margin.I", year -> year.selfFinancingMargin().operatingBalance(), Composition.I),
    MARGIN_II("margin.II", year -> year.selfFinancingMargin().netPeriodicRepayments(), Composition.NET_REPAYMENTS),
    MARGIN_II_A("margin.II.a", year -> year.selfFinancingMargin().periodicRepayments(), Composition.REPAYMENTS),
    MARGIN_II_B("margin.II.b", year -> year.selfFinancingMargin().periodicRecoveries(), Composition.RECOVERIES),
    MARGIN_III("margin.III", FiscalYearStatement::margin, Composition.MARGIN),

    ADJUSTED_I("adjusted.I", year -> year.adjustedSelfFinancingMargin().margin(), Composition.MARGIN),
    ADJUSTED_II("adjusted.II", year -> year.adjustedSelfFinancingMargin().correction(), Composition.CORRECTION),
    ADJUSTED_II_A(
            "adjusted.II.a", year -> year.adjustedSelfFinancingMargin().periodicRepayments(), Composition.REPAYMENTS),
    ADJUSTED_II_B(
            "adjusted.II.b",
            year -> year.adjustedSelfFinancingMargin().adjustedRepayments(),
            Composition.ADJUSTED_REPAYMENTS),
    ADJUSTED_III("adjusted.III", FiscalYearStatement::adjustedMargin, Composition.ADJUSTED_MARGIN),

    DEBT_A("debt.A", year -> year.debt().total().opening(), Composition.DEBT_A),
    DEBT_B("debt.B", year -> year.debt().total().newDebt(), Composition.DEBT_B),
    DEBT_C("debt.C", year -> year.debt().total().repayments(), Composition.DEBT_C),
    DEBT_D("debt.D", year -> year.debt().total().closing(), Composition.DEBT_D);

    private final String code;
    private final Function<FiscalYearStatement, Money> figure;
    private final Share share;

    StatementLine(String code, Function<FiscalYearStatement, Money> figure, Share share) {
        this.code = code;
        this.figure = figure;
        this.share = share;
    }

    static Optional<StatementLine> withCode(String code) {
        return Stream.of(values()).filter(line -> line.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** The amount of this line in a fiscal year. */
    public Money in(FiscalYearStatement year) {
        return figure.apply(year);
    }

    /** For how much every euro of the source counts in this line. */
    BigDecimal share(Source source, Regime regime) {
        return share.of(source, regime);
    }

    private static PreviousResult.Unprocessed unprocessed(FiscalYearStatement year) {
        return year.budgetaryResult().previousYearCumulativeBudgetaryResult().unprocessed();
    }
}
