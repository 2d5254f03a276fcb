package eu.doelboom.plan.objective;

import eu.doelboom.plan.multiyearplan.LevelKind;
import eu.doelboom.plan.multiyearplan.Plan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the tree, nested. */
@Schema(
        description = "A part of the objective tree, nested as deep as was asked.",
        requiredProperties = {"planId", "planRevision", "items"})
record ObjectiveTree(
        @Schema(description = "The plan") UUID planId,

        @Schema(description = "Revision of the plan that this answer stands for", example = "2631")
        long planRevision,

        @Schema(description = "The elements at the top of this part")
        List<Node> items) {

    /** An objective with what stands below it. */
    @Schema(
            name = "ObjectiveNode",
            description = "An objective with what stands below it.",
            requiredProperties = {"id", "code", "title", "level", "kind", "priority", "withdrawn", "actions", "children"
            })
    record Node(
            @Schema(description = "Opaque identifier") UUID id,

            @Schema(description = "Free string of the city", example = "SD20102")
            String code,

            @Schema(description = "Short description", example = "Een stad waar iedereen veilig fietst")
            String title,

            @Schema(description = "Position of its level, from 1 at the top", example = "3")
            int level,

            @Schema(description = "What its level is in the schemas", example = "POLICY_OBJECTIVE")
            LevelKind kind,

            @Schema(description = "The council wants explicit reporting on it")
            boolean priority,

            @Schema(description = "Taken out of the plan") boolean withdrawn,

            @Schema(description = "Standing actions anywhere below it", example = "41")
            long actions,

            @Schema(description = "Standing and withdrawn objectives right below it; empty below the asked depth")
            List<Node> children) {}

    /** Nests the objectives below a top, so many levels deep. */
    static List<Node> nest(
            Plan plan, List<Objective> tops, Map<UUID, List<Objective>> byParent, Map<UUID, Long> actions, int depth) {
        return tops.stream()
                .map(objective -> {
                    var below = byParent.getOrDefault(objective.id(), List.of());
                    return new Node(
                            objective.id(),
                            objective.code(),
                            objective.title(),
                            objective.level(),
                            plan.level(objective.level()).kind(),
                            objective.priority(),
                            objective.withdrawn(),
                            actionsBelow(objective, byParent, actions),
                            depth <= 1 ? List.of() : nest(plan, below, byParent, actions, depth - 1));
                })
                .toList();
    }

    private static long actionsBelow(
            Objective objective, Map<UUID, List<Objective>> byParent, Map<UUID, Long> actions) {
        return actions.getOrDefault(objective.id(), 0L)
                + byParent.getOrDefault(objective.id(), List.of()).stream()
                        .mapToLong(child -> actionsBelow(child, byParent, actions))
                        .sum();
    }
}
