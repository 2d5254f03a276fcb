package eu.doelboom.plan.action;

import eu.doelboom.plan.right.PlanRights;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All estimates of an action. */
@Schema(
        description = "All estimates of an action; not paged, since an action has at most 2,000 lines.",
        requiredProperties = {"actionId", "items", "total", "revision", "planRevision"})
record EstimatesView(
        @Schema(description = "The action") UUID actionId,

        @Schema(description = "Its lines in the order of the schemas")
        List<EstimateView> items,

        @Schema(description = "Number of lines", example = "12")
        int total,

        @Schema(
                description =
                        "How many estimates have an amount that is hidden from the caller's role; absent when none",
                example = "2")
        @Nullable Long hiddenEstimates,

        @Schema(description = "Revision of the plan in which the action last changed; its ETag", example = "12")
        long revision,

        @Schema(description = "Revision of the plan that this answer stands for", example = "2631")
        long planRevision) {

    static EstimatesView of(Action action, long planRevision, PlanRights rights) {
        var lines = action.estimates().stream()
                .map(line -> EstimateView.of(line, rights))
                .toList();
        return new EstimatesView(action.id(), lines, lines.size(), hidden(lines), action.revision(), planRevision);
    }

    /** How many lines hide their amount; nothing when none does. */
    static @Nullable Long hidden(List<EstimateView> lines) {
        long count = lines.stream().filter(line -> line.hidden() != null).count();
        return count == 0 ? null : count;
    }
}
