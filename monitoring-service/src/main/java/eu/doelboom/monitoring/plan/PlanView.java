package eu.doelboom.monitoring.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan of the city as the follow-up knows it. */
@Schema(
        name = "FollowedPlan",
        description = "A multi-year plan that the follow-up knows, as plan-service announced it.",
        requiredProperties = {
            "id",
            "code",
            "title",
            "regime",
            "firstYear",
            "lastYear",
            "state",
            "planRevision",
            "indicators"
        })
record PlanView(
        @Schema(
                description = "Identifier of the plan, the same in every service",
                example = "0b6c1c6e-6b7e-4b51-9d8e-0a4f9c8f1d11")
        String id,

        @Schema(description = "Code of the plan within the city", example = "MJP2026")
        String code,

        @Schema(description = "Title of the plan", example = "Multi-year plan 2026-2031")
        String title,

        @Schema(description = "Regulatory regime of the plan: BBC_2014, BBC_2020 or BBC_3_0", example = "BBC_3_0")
        String regime,

        @Schema(description = "First fiscal year of the plan", example = "2026")
        int firstYear,

        @Schema(description = "Last fiscal year of the plan", example = "2031")
        int lastYear,

        @Schema(description = "State of the plan in its life cycle", example = "DRAFT")
        String state,

        @Schema(description = "Revision of the plan up to which the follow-up has heard of it", example = "2217")
        long planRevision,

        @Schema(description = "Number of indicators on objectives of this plan", example = "48")
        long indicators) {

    static PlanView of(Object[] row) {
        return new PlanView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                ((Number) row[5]).intValue(),
                (String) row[6],
                ((Number) row[8]).longValue(),
                ((Number) row[9]).longValue());
    }
}
