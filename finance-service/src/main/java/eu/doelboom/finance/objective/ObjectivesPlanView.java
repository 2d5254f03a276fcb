package eu.doelboom.finance.objective;

import eu.doelboom.edge.paging.PageView;
import eu.doelboom.finance.objective.ObjectiveView.YearView;
import eu.doelboom.finance.plan.Plan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** M1 as it is shown: a page of objectives, with the totals of the whole. */
@Schema(
        name = "FinancialObjectivesPlan",
        description = "Financial objectives plan (schema M1): a page of objectives, and the totals of the whole plan.",
        requiredProperties = {
            "planId",
            "planRevision",
            "noteRevision",
            "inSync",
            "self",
            "items",
            "page",
            "pageSize",
            "total",
            "first",
            "last",
            "transactionsWithoutObjective",
            "generalTotal"
        })
record ObjectivesPlanView(
        @Schema(description = "The plan") String planId,

        @Schema(description = "Revision of the plan whose changes are all contained", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note whose lines are counted", example = "7")
        long noteRevision,

        @Schema(description = Plan.Progress.IN_SYNC, example = "true")
        boolean inSync,

        @Schema(description = "The entity whose amounts are shown; absent when it is the judged entities together")
        @Nullable String entityId,

        @Schema(description = "This page") String self,

        @Schema(description = "The objectives of this page") List<ObjectiveView> items,

        @Schema(description = "Number of this page, from 1", example = "1")
        int page,

        @Schema(description = "Items per page", example = "20")
        int pageSize,

        @Schema(description = "Objectives under this filter", example = "31") @Nullable Long total,

        @Schema(description = "The first page") String first,

        @Schema(description = "The last page") String last,

        @Schema(description = "The page before; absent on the first page") @Nullable String prev,

        @Schema(description = "The page after; absent on the last page") @Nullable String next,

        @Schema(description = "Row for the transactions that serve no objective, by fiscal year")
        List<YearView> transactionsWithoutObjective,

        @Schema(description = "General total by fiscal year: every amount once; equals the sections of M2")
        List<YearView> generalTotal) {

    static ObjectivesPlanView of(
            Plan plan, @Nullable String entityId, ObjectivesPlan amounts, PageView<ObjectiveView> items) {
        return new ObjectivesPlanView(
                plan.id(),
                plan.revision(),
                plan.noteRevision(),
                plan.progress().inSync(),
                entityId,
                items.self(),
                items.items(),
                items.page(),
                items.pageSize(),
                items.total(),
                items.first(),
                items.last(),
                items.prev(),
                items.next(),
                YearView.of(amounts.withoutObjective()),
                YearView.of(amounts.generalTotal()));
    }
}
