package eu.doelboom.finance.trace;

import eu.doelboom.edge.paging.PageView;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.plan.Plan;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the statement and one page of what it is made of. */
@Schema(
        name = "Trace",
        description = "A line of the statement and one page of the money that it is made of.",
        requiredProperties = {
            "planId",
            "planRevision",
            "noteRevision",
            "line",
            "fiscalYear",
            "amount",
            "self",
            "items",
            "page",
            "pageSize",
            "total",
            "first",
            "last"
        })
record TraceView(
        @Schema(description = "The plan") String planId,

        @Schema(description = "Revision of the plan whose changes are all contained", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note whose values are used", example = "7")
        long noteRevision,

        @Schema(description = "The entity whose figure it is; absent when it is the judged entities together") @Nullable String entityId,

        @Schema(description = "Code of the line", example = "margin.II.b")
        String line,

        @Schema(description = "Fiscal year of the line", example = "2027")
        int fiscalYear,

        @Schema(description = "The amount of the line") Money amount,

        @Schema(description = "This page") String self,

        @Schema(description = "What the line is made of") List<TraceItem> items,

        @Schema(description = "Number of this page, from 1", example = "1")
        int page,

        @Schema(description = "Items per page", example = "20")
        int pageSize,

        @Schema(description = "How many items the line is made of", example = "312") @Nullable Long total,

        @Schema(description = "The first page") String first,

        @Schema(description = "The last page") String last,

        @Schema(description = "The page before; absent on the first page") @Nullable String prev,

        @Schema(description = "The page after; absent on the last page") @Nullable String next,

        @Schema(
                description = "How many items of this page hide their amount from the caller's role; the amount of the"
                        + " line contains them. Absent when none does",
                example = "3")
        @Nullable Long hidden) {

    static TraceView of(Plan plan, Figure figure, PageView<TraceItem> items) {
        return new TraceView(
                plan.id(),
                plan.revision(),
                plan.noteRevision(),
                figure.entityId(),
                figure.line().code(),
                figure.fiscalYear(),
                figure.amount(),
                items.self(),
                items.items(),
                items.page(),
                items.pageSize(),
                items.total(),
                items.first(),
                items.last(),
                items.prev(),
                items.next(),
                items.hidden());
    }

    /** The figure that is traced. */
    record Figure(
            StatementLine line,
            int fiscalYear,
            Money amount,
            @Nullable String entityId) {}
}
