package eu.doelboom.finance.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.doelboom.edge.tenant.TenantId;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final TenantId GENT = new TenantId("gent");
    private static final TenantId AALST = new TenantId("aalst");

    private final Seats seats = new Seats(3, 2);

    @Test
    void keepSomeForOtherCities() {
        assertThat(seats.take(GENT)).isTrue();
        assertThat(seats.take(GENT)).isTrue();

        assertThat(seats.take(GENT)).isFalse();
        assertThat(seats.take(AALST)).isTrue();
    }

    @Test
    void areNoMoreThanThereAre() {
        seats.take(GENT);
        seats.take(GENT);
        seats.take(AALST);

        assertThat(seats.take(AALST)).isFalse();
    }

    @Test
    void comeFreeAgain() {
        seats.take(GENT);
        seats.take(GENT);
        seats.giveBack(GENT);

        assertThat(seats.take(GENT)).isTrue();
        assertThat(seats.take(GENT)).isFalse();
    }
}
