package eu.doelboom.monitoring.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void isTheFirstWantedOneThatIsSpoken() {
        assertThat(Language.among(List.of(Locale.FRENCH, Locale.forLanguageTag("nl-BE"), Locale.ENGLISH)))
                .isEqualTo(Locale.forLanguageTag("nl"));
    }

    @Test
    void isEnglishWhenNoneIsSpoken() {
        assertThat(Language.among(List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.among(List.of())).isEqualTo(Locale.ENGLISH);
    }
}
