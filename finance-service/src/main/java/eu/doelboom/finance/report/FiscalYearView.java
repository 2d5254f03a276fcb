package eu.doelboom.finance.report;

import eu.doelboom.finance.equilibrium.AdjustedSelfFinancingMargin;
import eu.doelboom.finance.equilibrium.Balance;
import eu.doelboom.finance.equilibrium.BudgetaryResult;
import eu.doelboom.finance.equilibrium.FiscalYearStatement;
import eu.doelboom.finance.equilibrium.PreviousResult;
import eu.doelboom.finance.equilibrium.SelfFinancingMargin;
import eu.doelboom.finance.estimate.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** M2 of one fiscal year as it is shown; every line of the schema has its own name. */
@Schema(
        name = "EquilibriumYear",
        description = "Schema M2 of one fiscal year, with the debt it leans on. Amounts are EUR.",
        requiredProperties = {
            "fiscalYear",
            "budgetaryResult",
            "selfFinancingMargin",
            "adjustedSelfFinancingMargin",
            "debt"
        })
record FiscalYearView(
        @Schema(description = "Fiscal year", example = "2027")
        int fiscalYear,

        @Schema(description = "First part: lines I to IX") BudgetaryResultView budgetaryResult,

        @Schema(description = "Second part: the self-financing margin (AFM)")
        MarginView selfFinancingMargin,

        @Schema(description = "Third part: the adjusted self-financing margin")
        AdjustedMarginView adjustedSelfFinancingMargin,

        @Schema(description = "Schema T3 of this year") DebtYearView debt) {

    static FiscalYearView of(FiscalYearStatement year) {
        return new FiscalYearView(
                year.fiscalYear(),
                BudgetaryResultView.of(year.budgetaryResult()),
                MarginView.of(year.selfFinancingMargin()),
                AdjustedMarginView.of(year.adjustedSelfFinancingMargin()),
                DebtYearView.of(year.fiscalYear(), year.debt()));
    }

    /** Lines I to IX. */
    @Schema(
            name = "BudgetaryResult",
            description = "First part of M2, lines I to IX.",
            requiredProperties = {
                "operatingBalance",
                "investmentBalance",
                "operatingAndInvestmentBalance",
                "financingBalance",
                "budgetaryResult",
                "previousYearCumulativeBudgetaryResult",
                "cumulativeBudgetaryResult",
                "unavailableFunds",
                "availableBudgetaryResult"
            })
    record BudgetaryResultView(
            @Schema(description = "I, with I.a and I.b") BalanceView operatingBalance,

            @Schema(description = "II, with II.a and II.b") BalanceView investmentBalance,

            @Schema(description = "III = I + II") Money operatingAndInvestmentBalance,

            @Schema(description = "IV, with IV.a and IV.b") BalanceView financingBalance,

            @Schema(description = "V = III + IV: budgetary result of the fiscal year")
            Money budgetaryResult,

            @Schema(description = "VI: cumulative result of the previous fiscal year")
            PreviousResultView previousYearCumulativeBudgetaryResult,

            @Schema(description = "VII = V + VI") Money cumulativeBudgetaryResult,

            @Schema(description = "VIII: funds that by law may not be used otherwise")
            Money unavailableFunds,

            @Schema(description = "IX = VII - VIII: must not be negative in any year")
            Money availableBudgetaryResult) {

        static BudgetaryResultView of(BudgetaryResult result) {
            return new BudgetaryResultView(
                    BalanceView.of(result.operating()),
                    BalanceView.of(result.investment()),
                    result.operatingAndInvestmentBalance(),
                    BalanceView.of(result.financing()),
                    result.budgetaryResult(),
                    PreviousResultView.of(result.previousYearCumulativeBudgetaryResult()),
                    result.cumulativeBudgetaryResult(),
                    result.unavailableFunds(),
                    result.availableBudgetaryResult());
        }
    }

    /** A section of the budget. */
    @Schema(
            name = "Balance",
            description = "A section of the budget in one year.",
            requiredProperties = {"revenue", "expenditure", "balance"})
    record BalanceView(
            @Schema(description = "a: what comes in") Money revenue,

            @Schema(description = "b: what goes out") Money expenditure,

            @Schema(description = "a - b") Money balance) {

        static BalanceView of(Balance balance) {
            return new BalanceView(balance.revenue(), balance.expenditure(), balance.balance());
        }
    }

    /** Line VI. */
    @Schema(
            name = "PreviousResult",
            description = "Line VI of M2; in the first year it may tell apart A and B.",
            requiredProperties = {"total", "carriedOver", "unprocessed"})
    record PreviousResultView(
            @Schema(description = "VI = A + B; after the first year line VII of the year before")
            Money total,

            @Schema(description = "VI.A: on the basis of the previous year's plan")
            Money carriedOver,

            @Schema(description = "VI.B: not processed in the previous year's plan")
            UnprocessedView unprocessed) {

        static PreviousResultView of(PreviousResult previous) {
            return new PreviousResultView(
                    previous.total(), previous.carriedOver(), UnprocessedView.of(previous.unprocessed()));
        }
    }

    /** Line VI.B. */
    @Schema(
            name = "UnprocessedResult",
            description = "Line VI.B of M2 by section.",
            requiredProperties = {"operating", "investment", "financing"})
    record UnprocessedView(
            @Schema(description = "VI.B.1") Money operating,

            @Schema(description = "VI.B.2") Money investment,

            @Schema(description = "VI.B.3") Money financing) {

        static UnprocessedView of(PreviousResult.Unprocessed unprocessed) {
            return new UnprocessedView(unprocessed.operating(), unprocessed.investment(), unprocessed.financing());
        }
    }

    /** The self-financing margin. */
    @Schema(
            name = "SelfFinancingMargin",
            description = "Second part of M2: what the operation leaves after the burden of debt.",
            requiredProperties = {
                "operatingBalance",
                "netPeriodicRepayments",
                "periodicRepayments",
                "periodicRecoveries",
                "margin"
            })
    record MarginView(
            @Schema(description = "I: line I of the budgetary result")
            Money operatingBalance,

            @Schema(description = "II = a - b") Money netPeriodicRepayments,

            @Schema(description = "II.a: periodic repayments under the commitments")
            Money periodicRepayments,

            @Schema(description = "II.b: periodic recoveries")
            Money periodicRecoveries,

            @Schema(description = "III = I - II: must not be negative in the last year of the plan")
            Money margin) {

        static MarginView of(SelfFinancingMargin margin) {
            return new MarginView(
                    margin.operatingBalance(),
                    margin.netPeriodicRepayments(),
                    margin.periodicRepayments(),
                    margin.periodicRecoveries(),
                    margin.margin());
        }
    }

    /** The adjusted self-financing margin. */
    @Schema(
            name = "AdjustedSelfFinancingMargin",
            description = "Third part of M2: the margin if the debt were repaid at a fixed rate. An indicator.",
            requiredProperties = {"margin", "correction", "periodicRepayments", "adjustedRepayments", "adjustedMargin"})
    record AdjustedMarginView(
            @Schema(description = "I: the self-financing margin")
            Money margin,

            @Schema(description = "II = a - b") Money correction,

            @Schema(description = "II.a: periodic repayments under the commitments")
            Money periodicRepayments,

            @Schema(description = "II.b: the regime's rate (8 %) of the financial debt on 1 January")
            Money adjustedRepayments,

            @Schema(description = "III = I + II") Money adjustedMargin) {

        static AdjustedMarginView of(AdjustedSelfFinancingMargin adjusted) {
            return new AdjustedMarginView(
                    adjusted.margin(),
                    adjusted.correction(),
                    adjusted.periodicRepayments(),
                    adjusted.adjustedRepayments(),
                    adjusted.adjustedMargin());
        }
    }
}
