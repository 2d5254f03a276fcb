package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says a verdict and its rule in the language of the reader, Dutch, French or English. */
public final class Explanation {

    private static final String BUNDLE = "light.explanation";

    private final Locale language;
    private final ResourceBundle words;

    public Explanation(Locale language) {
        this.language = language;
        words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                Explanation.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The rule by which every measurement of the indicator is judged. */
    public String of(TrafficLight rule) {
        return say(
                "rule." + rule.direction(),
                figure(rule.thresholds().greenWithin()),
                figure(rule.thresholds().orangeWithin()));
    }

    /** Why the light shows what it shows. */
    public String of(Verdict verdict, TrafficLight rule, String unit) {
        var reading = verdict.reading();
        if (reading == null) {
            return say(verdict.reason().name());
        }
        var expectation = verdict.expectation();
        var text = say(
                key(verdict),
                figure(reading.value()) + " " + unit,
                date(reading.date()),
                expectation == null ? "" : target(expectation, unit),
                Integer.toString(reading.date().getYear()),
                figure(verdict.missedBy()),
                figure(rule.thresholds().greenWithin()),
                figure(rule.thresholds().orangeWithin()));
        return expectation != null && expectation.interpolated()
                ? text + " " + say("INTERPOLATED", Integer.toString(expectation.fiscalYear()))
                : text;
    }

    /** That the objective is withdrawn, so that nobody takes the light for more than it is. */
    public String objectiveIsWithdrawn(String code) {
        return say("WITHDRAWN", code);
    }

    private static String key(Verdict verdict) {
        var noRoom = verdict.expectation() != null && verdict.missedBy() == null;
        return noRoom ? "NO_ROOM" : verdict.reason().name();
    }

    private String target(Expectation expectation, String unit) {
        return expectation.lower().compareTo(expectation.upper()) == 0
                ? figure(expectation.lower()) + " " + unit
                : say("RANGE", figure(expectation.lower()), figure(expectation.upper()) + " " + unit);
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(words.getString("DATE"), language).format(date);
    }

    private String figure(@Nullable BigDecimal value) {
        return value == null ? "" : Figures.inWords(value, language);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), language).format(arguments);
    }
}
