package eu.doelboom.plan.exchange;

import eu.doelboom.plan.estimate.Direction;
import eu.doelboom.plan.estimate.Section;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that files use for sections and directions, Dutch as in the schemas or as in the interface. */
final class Words {

    private static final Map<String, Section> SECTIONS = Map.of(
            "exploitatie", Section.OPERATING,
            "investeringen", Section.INVESTMENT,
            "investering", Section.INVESTMENT,
            "financiering", Section.FINANCING,
            "operating", Section.OPERATING,
            "investment", Section.INVESTMENT,
            "financing", Section.FINANCING);

    private static final Map<String, Direction> DIRECTIONS = Map.of(
            "uitgaven", Direction.EXPENDITURE,
            "uitgave", Direction.EXPENDITURE,
            "ontvangsten", Direction.REVENUE,
            "ontvangst", Direction.REVENUE,
            "expenditure", Direction.EXPENDITURE,
            "revenue", Direction.REVENUE);

    private Words() {}

    static Optional<Section> section(String word) {
        return Optional.ofNullable(SECTIONS.get(word.toLowerCase(Locale.ROOT)));
    }

    static Optional<Direction> direction(String word) {
        return Optional.ofNullable(DIRECTIONS.get(word.toLowerCase(Locale.ROOT)));
    }
}
