package eu.doelboom.finance.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isEqualWhateverTheScaleItWasWrittenIn() {
        assertThat(new Money(new BigDecimal("12.5"))).isEqualTo(new Money(new BigDecimal("12.50")));
        assertThat(new Money(new BigDecimal("1E+3"))).hasToString("1000.00");
    }

    @Test
    void refusesPartsOfACent() {
        var amount = new BigDecimal("0.001");

        assertThatThrownBy(() -> new Money(amount)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsARateHalfUpToTheCent() {
        var rate = new BigDecimal("0.08");

        assertThat(new Money(new BigDecimal("0.06")).times(rate)).hasToString("0.00");
        assertThat(new Money(new BigDecimal("0.07")).times(rate)).hasToString("0.01");
        assertThat(Money.euros(103_846_679).times(rate)).hasToString("8307734.32");
    }
}
