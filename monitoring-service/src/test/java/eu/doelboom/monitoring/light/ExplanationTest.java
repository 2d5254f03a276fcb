package eu.doelboom.monitoring.light;

import static eu.doelboom.monitoring.light.LightFixture.higherIsBetter;
import static eu.doelboom.monitoring.light.LightFixture.lowerIsBetter;
import static eu.doelboom.monitoring.light.LightFixture.range;
import static eu.doelboom.monitoring.light.LightFixture.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Explanation english = new Explanation(Locale.ENGLISH);
    private final Explanation dutch = new Explanation(DUTCH);

    @Test
    void saysByHowMuchATargetIsMissed() {
        var rule = higherIsBetter()
                .aimingAt(2026, "1250.5")
                .judgedWithin("2", "10")
                .rule();
        assertThat(english.of(rule.judge(reading(2026, "1190.5")), rule, "trees"))
                .isEqualTo("1,190.5 trees on 30 June 2026 misses the target of 1,250.5 trees for 2026 by 4.8 %;"
                        + " more than 2 % and up to 10 % counts as orange.");
        assertThat(dutch.of(rule.judge(reading(2026, "1190.5")), rule, "bomen"))
                .isEqualTo("1.190,5 bomen op 30 juni 2026 mist de streefwaarde van 1.250,5 bomen voor 2026 met 4,8 %;"
                        + " meer dan 2 % tot en met 10 % telt als oranje.");
    }

    @Test
    void saysThatATargetLiesOnALine() {
        var rule = higherIsBetter().from(2024, "10").aimingAt(2026, "20").rule();
        assertThat(english.of(rule.judge(reading(2025, "15")), rule, "km"))
                .isEqualTo("15 km on 30 June 2025 meets the target of 15 km for 2025."
                        + " The target for 2025 lies on the straight line between the years around it.");
    }

    @Test
    void saysBothBoundsOfARange() {
        var rule = range().aimingBetween(2026, "10", "20").rule();
        assertThat(english.of(rule.judge(reading(2026, "12")), rule, "%"))
                .contains("the target of 10 to 20 % for 2026");
    }

    @Test
    void saysWhyNothingCanBeJudged() {
        var rule = lowerIsBetter().aimingAt(2026, "10").rule();
        assertThat(english.of(rule.judge(null), rule, "%")).isEqualTo("Nothing has been measured yet.");
        assertThat(dutch.of(rule.judge(reading(2027, "3")), rule, "%")).startsWith("Er is geen streefwaarde voor 2027");
    }

    @Test
    void saysThatATargetOfZeroLeavesNoRoom() {
        var rule = lowerIsBetter().aimingAt(2026, "0").rule();
        assertThat(english.of(rule.judge(reading(2026, "1")), rule, "deaths")).endsWith("which leaves no room.");
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void saysTheRuleOfEveryDirectionInBothLanguages(Direction direction) {
        var rule = new TrafficLight(
                direction,
                higherIsBetter().judgedWithin("1.5", "12").rule().thresholds(),
                new Trajectory(null, List.of()));
        assertThat(english.of(rule)).contains("1.5 %", "12 %");
        assertThat(dutch.of(rule)).contains("1,5 %", "12 %");
    }

    @Test
    void knowsTheSameWordsInBothLanguages() {
        assertThat(keys("light/explanation_nl.properties")).isEqualTo(keys("light/explanation.properties"));
    }

    private static Set<String> keys(String file) {
        var words = new java.util.Properties();
        try (var stream = ExplanationTest.class.getClassLoader().getResourceAsStream(file)) {
            words.load(stream);
        } catch (java.io.IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
