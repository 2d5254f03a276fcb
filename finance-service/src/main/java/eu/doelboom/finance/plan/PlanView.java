package eu.doelboom.finance.plan;

import eu.doelboom.finance.plan.BudgetEntity.Kind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as finance answers for it. */
@Schema(
        name = "FinancePlan",
        description = "A multi-year plan, and how far finance has followed its changes.",
        requiredProperties = {
            "id",
            "code",
            "title",
            "regime",
            "state",
            "firstYear",
            "lastYear",
            "entities",
            "planRevision",
            "noteRevision",
            "inSync",
            "highestRevision",
            "appliedEvents"
        })
record PlanView(
        @Schema(description = "Identifier, the same in every service", example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01")
        String id,

        @Schema(description = "Code that the city gave the plan", example = "MJP-2026")
        String code,

        @Schema(description = "Title", example = "Meerjarenplan 2026-2031")
        String title,

        @Schema(description = "Regulations that the plan stands under; they decide on norms and schemas")
        Regime regime,

        @Schema(description = "Place in the life cycle of the plan", example = "DRAFT")
        String state,

        @Schema(description = "First fiscal year of the plan period", example = "2026")
        int firstYear,

        @Schema(
                description = "Last fiscal year of the plan period; here the structural norm is judged",
                example = "2031")
        int lastYear,

        @Schema(description = "Budget entities that take part in the plan")
        List<EntityView> entities,

        @Schema(
                description =
                        "Revision of the plan that all figures of this service stand for; equal to highestRevision",
                example = "1842")
        long planRevision,

        @Schema(
                description = "Revision of the financial note: grows with every change that finance itself keeps",
                example = "7")
        long noteRevision,

        @Schema(
                description =
                        "The verdict that was published last, as in the equilibrium; absent before the first figures",
                example = "IN_EQUILIBRIUM")
        @Nullable String verdict,

        @Schema(
                description =
                        "False while a revision of the plan was skipped and has not come since: the figures are then"
                                + " those of every change that came. After a rebuild from the compacted topic, revisions that a"
                                + " later one of the same element replaced never come again.")
        boolean inSync,

        @Schema(description = "Highest revision of the plan that has been applied", example = "1842")
        long highestRevision,

        @Schema(
                description = "How many revisions of the plan came; equal to highestRevision when inSync",
                example = "1842")
        long appliedEvents,

        @Schema(description = "Since when a revision is missing; absent when inSync") @Nullable Instant gapSince) {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.code(),
                plan.title(),
                plan.regime(),
                plan.state(),
                plan.firstYear(),
                plan.lastYear(),
                plan.entities().stream().map(EntityView::of).toList(),
                plan.revision(),
                plan.noteRevision(),
                plan.verdict(),
                plan.progress().inSync(),
                plan.progress().highestRevision(),
                plan.progress().appliedEvents(),
                plan.progress().gapSince());
    }

    /** A budget entity of the plan. */
    @Schema(
            name = "FinancePlanEntity",
            description = "A budget entity that takes part in a plan.",
            requiredProperties = {"id", "code", "name", "kind", "judgedTogether"})
    record EntityView(
            @Schema(description = "Identifier, the same in every service")
            String id,

            @Schema(description = "Code that the city gave it", example = "STAD")
            String code,

            @Schema(description = "Name", example = "Stad Leiestede")
            String name,

            @Schema(description = "Kind of entity") Kind kind,

            @Schema(
                    description =
                            "Whether the norms apply to this entity together with its fellows; otherwise it informs")
            boolean judgedTogether) {

        static EntityView of(BudgetEntity entity) {
            return new EntityView(entity.id(), entity.code(), entity.name(), entity.kind(), entity.isJudgedTogether());
        }
    }
}
