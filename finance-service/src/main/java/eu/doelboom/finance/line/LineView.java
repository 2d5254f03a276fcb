package eu.doelboom.finance.line;

import eu.doelboom.edge.right.StaffCosts;
import eu.doelboom.finance.estimate.DebtCategory;
import eu.doelboom.finance.estimate.Direction;
import eu.doelboom.finance.estimate.Money;
import eu.doelboom.finance.estimate.Section;
import eu.doelboom.finance.estimate.SelfFinancingRole;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.right.FinanceRights;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transaction without objective as it is shown. */
@Schema(
        name = "Line",
        description = "A transaction without policy objective. It counts like any estimate line.",
        requiredProperties = {
            "id",
            "planId",
            "planRevision",
            "noteRevision",
            "revision",
            "title",
            "entityId",
            "fiscalYear",
            "section",
            "direction",
            "selfFinancingRole",
            "debtCategory"
        })
record LineView(
        @Schema(description = "Identifier") String id,

        @Schema(description = "The plan") String planId,

        @Schema(description = "Revision of the plan at which this was read", example = "1842")
        long planRevision,

        @Schema(description = "Revision of the financial note at which this was read", example = "7")
        long noteRevision,

        @Schema(description = "Revision of the note that last changed this line; also the ETag", example = "3")
        long revision,

        @Schema(description = "What it is", example = "Gemeentefonds")
        String title,

        @Schema(description = "Budget entity") String entityId,

        @Schema(description = "Fiscal year", example = "2027")
        int fiscalYear,

        @Schema(description = "Section of the budget") Section section,

        @Schema(description = "Whether money comes in or goes out")
        Direction direction,

        @Schema(description = "The amount; absent when it is hidden from the caller's role") @Nullable Money amount,

        @Schema(description = "General account, when known", example = "74000000") @Nullable String account,

        @Schema(description = "Policy field, when known", example = "0010") @Nullable String policyField,

        @Schema(description = "How it counts in the self-financing margin")
        SelfFinancingRole selfFinancingRole,

        @Schema(description = "Which debt it moves") DebtCategory debtCategory,

        @Schema(
                description = "Members that are hidden from the caller's role; absent when there are none",
                example = "[\"amount\"]")
        @Nullable List<String> hidden) {

    static LineView of(Plan plan, long noteRevision, Line line, FinanceRights rights) {
        var content = line.content();
        var shown = rights.seeAmountOn(content.account());
        return new LineView(
                line.id(),
                line.planId(),
                plan.revision(),
                noteRevision,
                line.revision(),
                content.title(),
                content.entityId(),
                content.fiscalYear(),
                content.section(),
                content.direction(),
                shown ? new Money(content.amount()) : null,
                content.account(),
                content.policyField(),
                content.role(),
                content.debtCategory(),
                shown ? null : StaffCosts.HIDDEN_AMOUNT);
    }
}
