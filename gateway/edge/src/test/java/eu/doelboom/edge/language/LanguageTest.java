package eu.doelboom.edge.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void isTheFirstWantedOneThatIsSpoken() {
        assertThat(Language.among(List.of(Locale.GERMAN, Locale.forLanguageTag("nl-BE"), Locale.FRENCH)))
                .isEqualTo(Locale.forLanguageTag("nl"));
        assertThat(Language.among(List.of(Locale.forLanguageTag("fr-BE"), Locale.ENGLISH)))
                .isEqualTo(Locale.FRENCH);
    }

    @Test
    void isEnglishWhenNoneIsSpoken() {
        assertThat(Language.among(List.of(Locale.GERMAN))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.among(List.of())).isEqualTo(Locale.ENGLISH);
    }
}
