package eu.doelboom.finance.plan;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The regulations a plan stands under. All that differs between them is a parameter here, so that no formula knows a
 * regime by name.
 */
@Schema(description = "Rules of the policy and management cycle that a plan is under; BBC 3.0 holds for 2026-2031.")
public enum Regime {
    /**
     * Plans 2014-2019. Line IX was called the result on cash basis; the adjusted margin did not exist yet, and an OCMW had
     * to come round over the whole period as well.
     */
    BBC_2014(Norms.WITH_OCMW_OVER_PERIOD, "0.08", PreviousResult.ONE_FIGURE, List.of()),
    /** Plans 2020-2025. */
    BBC_2020(Norms.OF_THE_WHOLE, "0.08", PreviousResult.ONE_FIGURE, Indicator.MANDATORY),
    /** Plans 2026-2031. */
    BBC_3_0(Norms.OF_THE_WHOLE, "0.08", PreviousResult.SPLIT, Indicator.MANDATORY);

    private final Norms norms;
    private final BigDecimal adjustedRepaymentRate;
    private final PreviousResult previousResult;
    private final List<Indicator> indicators;

    Regime(Norms norms, String adjustedRepaymentRate, PreviousResult previousResult, List<Indicator> indicators) {
        this.norms = norms;
        this.adjustedRepaymentRate = new BigDecimal(adjustedRepaymentRate);
        this.previousResult = previousResult;
        this.indicators = indicators;
    }

    /** The years in which the available budgetary result must not be negative. */
    public NormYears yearlyBalance() {
        return norms.yearlyBalance;
    }

    /** The years in which the self-financing margin must not be negative. */
    public NormYears structuralBalance() {
        return norms.structuralBalance;
    }

    /** Whether the self-financing margins of an OCMW, added up over the plan period, must not be negative either. */
    public boolean judgesOcmwOverPeriod() {
        return norms.ocmwOverPeriod;
    }

    /** The part of the financial debt on 1 January that counts as a year's theoretical repayment. */
    public BigDecimal adjustedRepaymentRate() {
        return adjustedRepaymentRate;
    }

    /** Whether line VI of the first year tells apart what the previous year's plan had not processed (VI.B). */
    public boolean splitsPreviousResult() {
        return previousResult == PreviousResult.SPLIT;
    }

    /** The figures that a plan must show but is not judged by. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** In which years of the plan a norm holds. */
    public enum NormYears {
        EVERY_YEAR,
        LAST_YEAR;

        public boolean include(int fiscalYear, int lastYear) {
            return this == EVERY_YEAR || fiscalYear == lastYear;
        }
    }

    /** A figure without a verdict. */
    @Schema(name = "EquilibriumIndicatorName", description = "A financial indicator that the statement must show.")
    public enum Indicator {
        ADJUSTED_SELF_FINANCING_MARGIN,
        CONSOLIDATED_SELF_FINANCING_MARGIN;

        private static final List<Indicator> MANDATORY = List.of(values());
    }

    private record Norms(NormYears yearlyBalance, NormYears structuralBalance, boolean ocmwOverPeriod) {

        private static final Norms OF_THE_WHOLE = new Norms(NormYears.EVERY_YEAR, NormYears.LAST_YEAR, false);
        private static final Norms WITH_OCMW_OVER_PERIOD = new Norms(NormYears.EVERY_YEAR, NormYears.LAST_YEAR, true);
    }

    private enum PreviousResult {
        ONE_FIGURE,
        SPLIT
    }
}
