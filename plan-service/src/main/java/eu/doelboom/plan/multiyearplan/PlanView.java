package eu.doelboom.plan.multiyearplan;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as callers see it. */
@Schema(
        description = "A multi-year plan (meerjarenplan): its frame and its newest revision.",
        requiredProperties = {
            "id",
            "code",
            "title",
            "regime",
            "firstYear",
            "lastYear",
            "state",
            "levels",
            "entityIds",
            "revision"
        })
record PlanView(
        @Schema(description = "Opaque identifier", example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01")
        UUID id,

        @Schema(description = "Free string of the city", example = "MJP-2026")
        String code,

        @Schema(description = "Title", example = "Meerjarenplan 2026-2031")
        String title,

        @Schema(description = "Rules that the plan is under", example = "BBC_3_0")
        Regime regime,

        @Schema(description = "First fiscal year", example = "2026")
        int firstYear,

        @Schema(description = "Last fiscal year; the structural norm is judged here", example = "2031")
        int lastYear,

        @Schema(description = "Where the plan stands in its life", example = "DRAFT")
        PlanState state,

        @Schema(description = "Levels of the tree from the top down")
        List<LevelView> levels,

        @Schema(description = "Budget entities that take part")
        List<UUID> entityIds,

        @Schema(description = "Grows by one with every change of anything in the plan", example = "2631")
        long revision) {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.code(),
                plan.title(),
                plan.regime(),
                plan.firstYear(),
                plan.lastYear(),
                plan.state(),
                IntStream.rangeClosed(1, plan.levels().size())
                        .mapToObj(position -> LevelView.of(position, plan.level(position)))
                        .toList(),
                plan.entityIds(),
                plan.revision());
    }

    /** A level with its position. */
    @Schema(
            name = "PlanLevelView",
            description = "A level of the objective tree.",
            requiredProperties = {"position", "code", "name", "kind"})
    record LevelView(
            @Schema(description = "From 1 at the top", example = "1")
            int position,

            @Schema(description = "Short name", example = "BD")
            String code,

            @Schema(description = "Name in Dutch and English")
            PlanLevel.LocalizedName name,

            @Schema(description = "What it is in the schemas", example = "POLICY_OBJECTIVE")
            LevelKind kind) {

        static LevelView of(int position, PlanLevel level) {
            return new LevelView(position, level.code(), level.name(), level.kind());
        }
    }
}
