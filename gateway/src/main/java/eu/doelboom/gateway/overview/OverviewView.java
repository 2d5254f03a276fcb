package eu.doelboom.gateway.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan at one glance, as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PlanOverview",
        description = "A plan, its money and its progress, all of one revision of the plan. Amounts are EUR.",
        requiredProperties = {"planId", "planRevision", "missing"})
record OverviewView(
        @Schema(description = "The plan", example = "0b7f8e0e-6f0c-4d38-9a0e-2f4b6f3c1a01")
        String planId,

        @Schema(description = "Revision of the plan that every part stands for", example = "2631")
        long planRevision,

        @Schema(description = "The plan's own particulars; absent when missing names plan-service") @Nullable PlanPart plan,

        @Schema(description = "Its financial equilibrium; absent when missing names finance-service") @Nullable EquilibriumPart equilibrium,

        @Schema(description = "The lights of its indicators; absent when missing names monitoring-service") @Nullable ProgressPart progress,

        @Schema(description = "What could not be shown and why; empty when nothing is missing")
        List<MissingPart> missing) {

    static OverviewView of(String planId, long revision, List<Part> parts) {
        return new OverviewView(
                planId,
                revision,
                parts.get(0).isPresent() ? PlanPart.of(parts.get(0).body()) : null,
                parts.get(1).isPresent() ? EquilibriumPart.of(parts.get(1).body()) : null,
                parts.get(2).isPresent() ? ProgressPart.of(parts.get(2).body()) : null,
                parts.stream()
                        .filter(part -> part.lack() != null)
                        .map(MissingPart::of)
                        .toList());
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The plan's own particulars. */
    @Schema(name = "PlanOverviewPlan", description = "What the plan is. Source: plan-service.")
    record PlanPart(
            @Schema(description = "Free string of the city", example = "MJP-2026")
            String code,

            @Schema(description = "Title", example = "Meerjarenplan 2026-2031")
            String title,

            @Schema(description = "Rules that the plan is under", example = "BBC_3_0")
            String regime,

            @Schema(description = "First fiscal year", example = "2026")
            int firstYear,

            @Schema(description = "Last fiscal year", example = "2031")
            int lastYear,

            @Schema(description = "Where the plan stands in its life", example = "DRAFT")
            String state) {

        static PlanPart of(JsonNode plan) {
            return new PlanPart(
                    plan.path("code").asText(),
                    plan.path("title").asText(),
                    plan.path("regime").asText(),
                    plan.path("firstYear").asInt(),
                    plan.path("lastYear").asInt(),
                    plan.path("state").asText());
        }
    }

    /** The headline of the equilibrium. */
    @Schema(name = "PlanOverviewEquilibrium", description = "Whether the plan is in balance. Source: finance-service.")
    record EquilibriumPart(
            @Schema(description = "Revision of the financial note whose values are used", example = "7")
            long noteRevision,

            @Schema(description = "Verdict on the entities that are judged together", example = "IN_EQUILIBRIUM")
            String verdict,

            @Schema(description = "Every norm that is not met, by year; empty when in equilibrium")
            List<FindingPart> findings,

            @Schema(description = "The leading figures of every fiscal year")
            List<YearPart> years) {

        static EquilibriumPart of(JsonNode equilibrium) {
            return new EquilibriumPart(
                    equilibrium.path("noteRevision").asLong(),
                    equilibrium.path("verdict").asText(),
                    items(equilibrium.path("findings")).stream()
                            .map(FindingPart::of)
                            .toList(),
                    items(equilibrium.path("years")).stream().map(YearPart::of).toList());
        }
    }

    /** A norm that is not met. */
    @Schema(name = "PlanOverviewFinding", description = "A norm that is not met in a fiscal year.")
    record FindingPart(
            @Schema(description = "Which norm", example = "STRUCTURAL_BALANCE")
            String norm,

            @Schema(description = "Fiscal year", example = "2031")
            int fiscalYear,

            @Schema(description = "How much is lacking, in EUR", example = "120000.00")
            String shortfall) {

        static FindingPart of(JsonNode finding) {
            return new FindingPart(
                    finding.path("norm").asText(),
                    finding.path("fiscalYear").asInt(),
                    finding.path("shortfall").asText());
        }
    }

    /** The leading figures of one year. */
    @Schema(name = "PlanOverviewYear", description = "The leading figures of a fiscal year, in EUR.")
    record YearPart(
            @Schema(description = "Fiscal year", example = "2026")
            int fiscalYear,

            @Schema(description = "Available budgetary result", example = "1250000.00")
            String availableBudgetaryResult,

            @Schema(description = "Self-financing margin", example = "310000.00")
            String selfFinancingMargin,

            @Schema(description = "Adjusted self-financing margin", example = "295000.00")
            String adjustedSelfFinancingMargin) {

        static YearPart of(JsonNode year) {
            return new YearPart(
                    year.path("fiscalYear").asInt(),
                    year.path("budgetaryResult")
                            .path("availableBudgetaryResult")
                            .asText(),
                    year.path("selfFinancingMargin").path("margin").asText(),
                    year.path("adjustedSelfFinancingMargin")
                            .path("adjustedMargin")
                            .asText());
        }
    }

    /** The lights. */
    @Schema(name = "PlanOverviewProgress", description = "How the indicators stand. Source: monitoring-service.")
    record ProgressPart(
            @Schema(description = "Indicators of the plan", example = "48")
            long indicators,

            @Schema(description = "On course", example = "31")
            long green,

            @Schema(description = "Need attention", example = "9")
            long orange,

            @Schema(description = "Off course", example = "5")
            long red,

            @Schema(description = "Cannot be judged yet", example = "3")
            long grey) {

        static ProgressPart of(JsonNode lights) {
            return new ProgressPart(
                    lights.path("indicators").asLong(),
                    lights.path("green").asLong(),
                    lights.path("orange").asLong(),
                    lights.path("red").asLong(),
                    lights.path("grey").asLong());
        }
    }

    /** A part that could not be shown. */
    @Schema(name = "PlanOverviewMissing", description = "A part that is missing, and why.")
    record MissingPart(
            @Schema(description = "The service whose part it is", example = "finance-service")
            String service,

            @Schema(
                    description = "unreachable, behind, unknownPlan, refused or movedOn; more may be added",
                    example = "unreachable")
            String reason,

            @Schema(description = "The same in a sentence", example = "The service gives no answer")
            String detail) {

        static MissingPart of(Part part) {
            var lack = part.lack() == null ? Part.Lack.UNREACHABLE : part.lack();
            return new MissingPart(part.upstream().serviceName(), lack.word(), lack.sentence());
        }
    }
}
