package eu.doelboom.plan.action;

import eu.doelboom.edge.problem.Forbidden;
import eu.doelboom.plan.estimate.Section;
import eu.doelboom.plan.objective.SearchText;
import eu.doelboom.plan.right.PlanRights;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which actions of a plan the caller wants. */
class ActionQuery {

    @QueryParam("objective")
    @Parameter(description = "Only those anywhere below this objective")
    @Nullable UUID objective;

    @QueryParam("q")
    @Size(max = 100) @Parameter(description = "Only those whose code or title contains this text", example = "fietsbrug")
    @Nullable String text;

    @QueryParam("entity")
    @Parameter(description = "Only those with an estimate of this entity")
    @Nullable UUID entity;

    @QueryParam("year")
    @Parameter(description = "Only those with an estimate in this fiscal year", example = "2027")
    @Nullable Integer year;

    @QueryParam("section")
    @Parameter(description = "Only those with an estimate in this section", example = "INVESTMENT")
    @Nullable Section section;

    @QueryParam("priority")
    @Parameter(description = "Only priority (true) or only other (false) ones")
    @Nullable Boolean priority;

    @QueryParam("department")
    @Parameter(description = "Only those that this department carries out")
    @Nullable UUID department;

    @QueryParam("owner")
    @Size(max = 200) @Parameter(
            description = "Only those that this person owns; refused to whoever does not see owners",
            example = "u-1042")
    @Nullable String owner;

    @QueryParam("withdrawn")
    @Parameter(description = "Only withdrawn (true) or only standing (false) ones")
    @Nullable Boolean withdrawn;

    /** Nobody finds out by a filter what he does not see in the answer. */
    void demandSight(PlanRights rights) {
        if (owner != null && !rights.seePersons()) {
            throw new Forbidden("Owners of actions are hidden from this role");
        }
    }

    /** The condition in the query language of the ORM, with its parameters. */
    Condition condition(UUID planId, Function<UUID, ? extends java.util.Set<UUID>> subtree) {
        var parts = new ArrayList<>(List.of("planId = :plan"));
        var values = new HashMap<String, Object>(Map.of("plan", planId));
        add(parts, values, "objectiveId in :below", "below", objective == null ? null : subtree.apply(objective));
        add(parts, values, "priority = :priority", "priority", priority);
        add(parts, values, "departmentId = :department", "department", department);
        add(parts, values, "ownerId = :owner", "owner", owner);
        add(parts, values, "withdrawn = :withdrawn", "withdrawn", withdrawn);
        add(parts, values, SearchText.CONDITION, "text", SearchText.pattern(text));
        var money = new ArrayList<String>();
        add(money, values, "line.entityId = :entity", "entity", entity);
        add(money, values, "line.fiscalYear = :year", "year", year);
        add(money, values, "line.section = :section", "section", section);
        if (!money.isEmpty()) {
            parts.add("exists (select 1 from EstimateLine line where line.action = a and %s)"
                    .formatted(String.join(" and ", money)));
        }
        return new Condition("from Action a where " + String.join(" and ", parts), values);
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
