package eu.doelboom.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionEndTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void isOfOneSessionOrOfAPersonButNeverOfTheSameNameElsewhere() {
        var session = new SessionEnd("https://a.example", "s", null, NOON);
        var person = new SessionEnd("https://a.example", null, "s", NOON);
        var elsewhere = new SessionEnd("https://b.example", "s", null, NOON);

        assertThat(session.key())
                .isNotEqualTo(person.key())
                .isNotEqualTo(elsewhere.key())
                .isEqualTo(SessionEnd.ofSession("https://a.example", "s"));
    }
}
