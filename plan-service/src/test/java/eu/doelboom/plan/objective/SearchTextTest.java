package eu.doelboom.plan.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"fiets,%fiets%", "50%,%50!%%", "A_1,%A!_1%", "Doen!,%Doen!!%"})
    void takesEveryCharacterForItself(String text, String pattern) {
        assertThat(SearchText.pattern(text)).isEqualTo(pattern);
    }
}
