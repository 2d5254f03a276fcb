package eu.doelboom.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234.00", "1234.5|1234.50", "-1234.56|-1234.56", "1234.56-|-1234.56", "(1.234,50)|-1234.50",
                "1.234.567|1234567.00", "1.234,5|1234.50", "12,34|12.34", "€ 1.234,00|1234.00", "0|0.00"
            })
    void readsWhatPeopleWrite(String text, String expected) {
        assertThat(WrittenAmount.read(text, false)).contains(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234", "1234.567", "12.34.56", "1,234.00", "abc", "1e3", "--1", "12345678901234"})
    void refusesWhatCouldMeanSomethingElse(String text) {
        assertThat(WrittenAmount.read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234|1234.00", "(1.234)|-1234.00", "9.999.999.999.999,99|9999999999999.99"})
    void takesTheDotForThousandsInABelgianFile(String text, String expected) {
        assertThat(WrittenAmount.read(text, true)).contains(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10.000.000.000.000", "-99.999.999.999.999,00", "100.000.000.000.000.000"})
    void refusesMoreThanAnEstimateMayBe(String text) {
        assertThat(WrittenAmount.read(text, true)).isEmpty();
    }
}
