package eu.doelboom.monitoring.indicator;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import eu.doelboom.monitoring.light.Light;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which indicators of a plan the caller wants to see. */
class IndicatorFilter {

    @QueryParam("objective")
    @Parameter(
            description = "Only indicators on these objectives; several are repeated or separated by commas",
            example = "8a52a2a4-0ffd-4c28-9b4c-3b6f5f7f0f3a")
    @Size(max = 100) List<String> objective = List.of();

    @QueryParam("light")
    @Parameter(
            description = "Only indicators with these lights: GREEN, ORANGE, RED or GREY; several are repeated or"
                    + " separated by commas",
            example = "ORANGE,RED")
    @Size(max = 100) List<String> light = List.of();

    @QueryParam("q")
    @Parameter(description = "Only indicators with this text in code, name or definition", example = "bike")
    @Size(max = 100) @Nullable String q;

    String where() {
        var conditions = new ArrayList<>(List.of("where i.planId = :plan"));
        if (!objective.isEmpty()) {
            conditions.add("i.objectiveId in :objectives");
        }
        if (!light.isEmpty()) {
            conditions.add("i.light in :lights");
        }
        if (q != null) {
            conditions.add("(lower(i.code) like :text escape '!' or lower(i.description.name) like :text escape '!'"
                    + " or lower(i.description.definition) like :text escape '!')");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (!objective.isEmpty()) {
            parameters.put("objectives", separated(objective).toList());
        }
        if (!light.isEmpty()) {
            parameters.put("lights", lights());
        }
        if (q != null) {
            var escaped = q.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            parameters.put("text", "%" + escaped + "%");
        }
        return parameters;
    }

    private List<Light> lights() {
        var wrong = separated(light)
                .filter(name -> named(name).isEmpty())
                .map(name -> Issue.violation("query", "light", "must be one of GREEN, ORANGE, RED, GREY", name))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return separated(light)
                .map(IndicatorFilter::named)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Light> named(String name) {
        return Arrays.stream(Light.values())
                .filter(light -> light.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Stream<String> separated(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
