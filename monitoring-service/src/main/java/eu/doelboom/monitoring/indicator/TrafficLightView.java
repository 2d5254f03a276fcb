package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Expectation;
import eu.doelboom.monitoring.light.Explanation;
import eu.doelboom.monitoring.light.Figures;
import eu.doelboom.monitoring.light.Light;
import eu.doelboom.monitoring.light.Reason;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verdict as it is shown, together with the rule that it follows from. */
@Schema(
        name = "TrafficLight",
        description =
                "The newest measurement judged by the target of its year. A year without a target of its own takes"
                        + " the value on the straight line between its neighbours, the baseline included.",
        requiredProperties = {"light", "reason", "explanation", "rule"})
record TrafficLightView(
        @Schema(
                description = "GREEN met, ORANGE missed but within reach, RED missed by far, GREY cannot be judged",
                example = "ORANGE")
        Light light,

        @Schema(description = "Why, for machines", example = "WITHIN_ORANGE")
        Reason reason,

        @Schema(
                description = "Why, for people, in Dutch or English by Accept-Language",
                example = "23.8 % on 30 June 2026 misses the target of 25 % for 2026 by 4.8 %; more than 2 % and up to"
                        + " 10 % counts as orange.")
        String explanation,

        @Schema(
                description = "The rule by which this indicator is judged, in Dutch or English by Accept-Language",
                example =
                        "Higher is better. The newest measurement is compared with the target of its year: green up to"
                                + " 2 % below it, orange up to 10 %, red beyond; grey without a measurement or a target.")
        String rule,

        @Schema(description = "The target that the measurement was compared with; absent when grey") @Nullable ExpectationView target,

        @Schema(
                description =
                        "How much of the target is missing, in percent of it, rounded to two decimals; absent when"
                                + " grey and when the target is zero without a baseline to weigh it by",
                type = SchemaType.STRING,
                format = "number",
                example = "4.8")
        @Nullable BigDecimal missedBy) {

    static TrafficLightView of(Standing standing, Locale language) {
        var verdict = standing.verdict();
        var rule = standing.rule();
        var words = new Explanation(language);
        return new TrafficLightView(
                verdict.light(),
                verdict.reason(),
                words.of(verdict, rule, standing.description().unit()),
                words.of(rule),
                ExpectationView.of(verdict.expectation()),
                Figures.plainOrAbsent(verdict.missedBy()));
    }

    /** The target of the measurement's year. */
    @Schema(
            name = "Expectation",
            description = "The target that holds for the year of the measurement.",
            requiredProperties = {"fiscalYear", "value", "interpolated"})
    record ExpectationView(
            @Schema(description = "Fiscal year of the measurement", example = "2026")
            int fiscalYear,

            @Schema(
                    description =
                            "Figure expected, in the unit of the indicator; the lower bound when a range is aimed at",
                    type = SchemaType.STRING,
                    format = "number",
                    example = "25")
            BigDecimal value,

            @Schema(
                    description = "Upper bound, in the unit of the indicator; absent unless a range is aimed at",
                    type = SchemaType.STRING,
                    format = "number",
                    example = "30")
            @Nullable BigDecimal upper,

            @Schema(
                    description =
                            "True when the year has no target of its own and this is the value on the line between"
                                    + " its neighbours",
                    example = "false")
            boolean interpolated) {

        static @Nullable ExpectationView of(@Nullable Expectation expectation) {
            if (expectation == null) {
                return null;
            }
            var range = expectation.lower().compareTo(expectation.upper()) != 0;
            return new ExpectationView(
                    expectation.fiscalYear(),
                    Figures.plain(expectation.lower()),
                    range ? Figures.plain(expectation.upper()) : null,
                    expectation.interpolated());
        }
    }
}
