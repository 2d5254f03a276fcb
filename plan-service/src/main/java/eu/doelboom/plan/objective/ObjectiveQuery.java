package eu.doelboom.plan.objective;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which objectives of a plan the caller wants. */
class ObjectiveQuery {

    @QueryParam("level")
    @Min(1) @Parameter(description = "Only this level, from 1 at the top", example = "3")
    @Nullable Integer level;

    @QueryParam("parent")
    @Parameter(description = "Only those right below this objective")
    @Nullable UUID parent;

    @QueryParam("q")
    @Size(max = 100) @Parameter(description = "Only those whose code or title contains this text", example = "fiets")
    @Nullable String text;

    @QueryParam("withdrawn")
    @Parameter(description = "Only withdrawn (true) or only standing (false) ones")
    @Nullable Boolean withdrawn;

    /** The condition in the query language of the ORM, with its parameters. */
    Condition condition(UUID planId) {
        var parts = new ArrayList<>(List.of("planId = :plan"));
        var values = new HashMap<String, Object>(Map.of("plan", planId));
        add(parts, values, "level = :level", "level", level);
        add(parts, values, "parentId = :parent", "parent", parent);
        add(parts, values, "withdrawn = :withdrawn", "withdrawn", withdrawn);
        add(parts, values, SearchText.CONDITION, "text", SearchText.pattern(text));
        return new Condition(String.join(" and ", parts), values);
    }

    private static void add(
            List<String> parts, Map<String, Object> values, String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
    }

    record Condition(String text, Map<String, Object> values) {}
}
