package eu.doelboom.local.demo;

import java.util.List;
import java.util.stream.IntStream;

/** The openings of the entities that are judged together, city and welfare centre. */
final class Openings {
    private Openings() {}

    static Balancing.Goals goals(List<Opening> openings, List<Long> margins, List<Long> available) {
        var judged = openings.stream()
                .filter(opening -> !opening.entity().equals("AGB"))
                .toList();
        return new Balancing.Goals(
                judged.stream().mapToLong(Opening::previousResult).sum(),
                IntStream.range(0, Money.YEARS)
                        .mapToObj(year -> judged.stream()
                                .mapToLong(opening -> opening.unavailable().get(year))
                                .sum())
                        .toList(),
                margins,
                available);
    }
}
