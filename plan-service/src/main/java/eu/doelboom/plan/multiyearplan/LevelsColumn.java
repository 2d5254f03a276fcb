package eu.doelboom.plan.multiyearplan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the levels of a plan in one text column, a line each. */
@Converter
class LevelsColumn implements AttributeConverter<List<PlanLevel>, String> {

    private static final String TAB = "\t";

    @Override
    public String convertToDatabaseColumn(List<PlanLevel> levels) {
        return levels.stream()
                .map(level -> String.join(
                        TAB,
                        level.kind().name(),
                        clean(level.code()),
                        clean(level.name().nl()),
                        clean(level.name().en())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<PlanLevel> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split("\n"))
                .map(line -> line.split(TAB))
                .map(part -> new PlanLevel(
                        part[1], new PlanLevel.LocalizedName(part[2], part[3]), LevelKind.valueOf(part[0])))
                .toList();
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
