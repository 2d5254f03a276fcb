package eu.doelboom.plan.action;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All estimates of an action. */
@Schema(description = "All estimates of an action; not paged, since an action has at most 2,000 lines.")
record EstimatesView(
        @Schema(description = "The action") UUID actionId,

        @Schema(description = "Its lines in the order of the schemas")
        List<EstimateView> items,

        @Schema(description = "Number of lines", example = "12")
        int total,

        @Schema(description = "Revision of the plan in which the action last changed; its ETag", example = "12")
        long revision,

        @Schema(description = "Revision of the plan that this answer stands for", example = "2631")
        long planRevision) {

    static EstimatesView of(Action action, long planRevision) {
        var lines = action.estimates().stream().map(EstimateView::of).toList();
        return new EstimatesView(action.id(), lines, lines.size(), action.revision(), planRevision);
    }
}
