package eu.doelboom.finance.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.doelboom.finance.debt.DebtMovement;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.trace.StatementLine;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The real amendment of a province is reproduced to within one euro a line")
class LimburgAmendmentTest {

    private static final BigDecimal ONE_EURO = BigDecimal.ONE;

    @ParameterizedTest
    @EnumSource
    void reproducesEveryPrintedLine(LimburgAmendment amendment) {
        var years = amendment.plan().statement().years();

        assertThat(amendment.codes()).hasSize(37);
        amendment
                .codes()
                .forEach(code -> years.forEach(year -> assertThat(figure(code, year))
                        .as("%s %s %d", amendment, code, year.fiscalYear())
                        .isCloseTo(BigDecimal.valueOf(amendment.printed(code, year.fiscalYear())), within(ONE_EURO))));
    }

    @ParameterizedTest
    @EnumSource
    void isInEquilibrium(LimburgAmendment amendment) {
        var statement = amendment.plan().statement();

        assertThat(statement.verdict()).isEqualTo(Verdict.IN_EQUILIBRIUM);
        assertThat(statement.findings()).isEmpty();
    }

    private static BigDecimal figure(String code, FiscalYearStatement year) {
        return Stream.of(StatementLine.values())
                .filter(line -> line.code().equals(code))
                .map(line -> line.in(year))
                .findFirst()
                .orElseGet(() -> debtFigure(code.split("\\."), year))
                .amount();
    }

    /** A sub-line of schema T3, such as {@code debt.A.LEASING}. */
    private static Money debtFigure(String[] code, FiscalYearStatement year) {
        DebtMovement movement = year.debt().byCategory().get(DebtCategory.valueOf(code[2]));
        return switch (code[1]) {
            case "A" -> movement.opening();
            case "B" -> movement.newDebt();
            case "C" -> movement.repayments();
            default -> movement.closing();
        };
    }
}
