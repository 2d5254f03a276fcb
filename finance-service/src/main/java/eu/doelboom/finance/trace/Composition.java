package eu.doelboom.finance.trace;

import static eu.doelboom.finance.estimate.Direction.EXPENDITURE;
import static eu.doelboom.finance.estimate.Direction.REVENUE;
import static eu.doelboom.finance.trace.Share.estimates;
import static eu.doelboom.finance.trace.Share.where;

import eu.doelboom.finance.estimate.Nature;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.trace.Source.OpeningDebt;
import eu.doelboom.finance.trace.Source.OpeningResult;
import eu.doelboom.finance.trace.Source.Part;
import eu.doelboom.finance.trace.Source.UnavailableFunds;
import java.math.BigDecimal;

/** What every line of the statement is made of, written as the schema writes it. */
final class Composition {

    static final Share I_A = estimates(nature -> nature.is(Section.OPERATING, REVENUE));
    static final Share I_B = estimates(nature -> nature.is(Section.OPERATING, EXPENDITURE));
    static final Share I = I_A.minus(I_B);
    static final Share II_A = estimates(nature -> nature.is(Section.INVESTMENT, REVENUE));
    static final Share II_B = estimates(nature -> nature.is(Section.INVESTMENT, EXPENDITURE));
    static final Share II = II_A.minus(II_B);
    static final Share III = I.plus(II);
    static final Share IV_A = estimates(nature -> nature.is(Section.FINANCING, REVENUE));
    static final Share IV_B = estimates(nature -> nature.is(Section.FINANCING, EXPENDITURE));
    static final Share IV = IV_A.minus(IV_B);
    static final Share V = III.plus(IV);
    static final Share VI_B_1 = unprocessed(Part.UNPROCESSED_OPERATING);
    static final Share VI_B_2 = unprocessed(Part.UNPROCESSED_INVESTMENT);
    static final Share VI_B_3 = unprocessed(Part.UNPROCESSED_FINANCING);
    static final Share VI_B = VI_B_1.plus(VI_B_2).plus(VI_B_3);
    static final Share VI = where(OpeningResult.class::isInstance).plus(V.inEarlierYears());
    static final Share VI_A = VI.minus(VI_B);
    static final Share VII = V.plus(VI);
    static final Share VIII = where(UnavailableFunds.class::isInstance);
    static final Share IX = VII.minus(VIII);

    static final Share REPAYMENTS = estimates(Nature::isPeriodicRepayment);
    static final Share RECOVERIES = estimates(Nature::isPeriodicRecovery);
    static final Share NET_REPAYMENTS = REPAYMENTS.minus(RECOVERIES);
    static final Share MARGIN = I.minus(NET_REPAYMENTS);

    static final Share DEBT_B = estimates(Nature::isNewDebt);
    static final Share DEBT_C = estimates(Nature::isDebtRepayment);
    static final Share DEBT_A =
            where(OpeningDebt.class::isInstance).plus(DEBT_B.minus(DEBT_C).inEarlierYears());
    static final Share DEBT_D = DEBT_A.plus(DEBT_B).minus(DEBT_C);

    static final Share ADJUSTED_REPAYMENTS = DEBT_A.atRepaymentRate();
    static final Share CORRECTION = REPAYMENTS.minus(ADJUSTED_REPAYMENTS);
    static final Share ADJUSTED_MARGIN = MARGIN.plus(CORRECTION);

    private Composition() {}

    /** A line VI.B: stands in the first year only, and only where the regime tells it apart. */
    private static Share unprocessed(Part part) {
        var inFirstYear = where(
                source -> source instanceof OpeningResult opening && opening.inThisYear() && opening.part() == part);
        return (source, regime) -> inFirstYear
                .of(source, regime)
                .multiply(regime.splitsPreviousResult() ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
