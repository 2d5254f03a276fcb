package eu.doelboom.monitoring.lights;

import eu.doelboom.edge.paging.EntityTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the indicators of a plan stand together. */
@Schema(
        name = "PlanLights",
        description = "How many indicators of a plan have which light, at the revision of the plan that it names.",
        requiredProperties = {"planId", "planRevision", "indicators", "green", "orange", "red", "grey"})
record LightsView(
        @Schema(description = "The plan", example = "0b6c1c6e-6b7e-4b51-9d8e-0a4f9c8f1d11")
        String planId,

        @Schema(description = "Revision of the plan up to which the follow-up has heard of it", example = "2217")
        long planRevision,

        @Schema(description = "Number of indicators on objectives of the plan", example = "48")
        long indicators,

        @Schema(description = "Indicators on course", example = "31")
        long green,

        @Schema(description = "Indicators that need attention", example = "9")
        long orange,

        @Schema(description = "Indicators off course", example = "5")
        long red,

        @Schema(description = "Indicators that cannot be judged yet", example = "3")
        long grey) {

    static LightsView of(String planId, Object[] row) {
        return new LightsView(
                planId, number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    EntityTag tag() {
        return new EntityTag("\"%d-%d-%d-%d-%d\"".formatted(planRevision, green, orange, red, grey));
    }
}
