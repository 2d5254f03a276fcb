package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Direction;
import eu.doelboom.monitoring.light.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as it is shown. */
@Schema(
        name = "Indicator",
        description = "An indicator on an objective, with its newest measurement and its light.",
        requiredProperties = {
            "id",
            "planId",
            "code",
            "name",
            "unit",
            "type",
            "direction",
            "frequency",
            "objectiveId",
            "objectiveCode",
            "objectiveTitle",
            "objectiveState",
            "targets",
            "thresholds",
            "trafficLight",
            "revision"
        })
record IndicatorView(
        @Schema(description = "Identifier of the indicator", example = "5d1f5b0e-7c39-4f0d-8f4b-1f1f4f1c3a55")
        UUID id,

        @Schema(description = "Plan of the indicator", example = "0b6c1c6e-6b7e-4b51-9d8e-0a4f9c8f1d11")
        String planId,

        @Schema(description = "Code, unique within the plan", example = "IND-BIKE-01")
        String code,

        @Schema(description = "Short name", example = "Share of trips by bike")
        String name,

        @Schema(
                description = "What exactly is measured",
                example = "Share of all trips of inhabitants with the bike as main mode")
        @Nullable String definition,

        @Schema(description = "Unit of every figure of this indicator", example = "%")
        String unit,

        @Schema(description = "What part of the work it looks at", example = "OUTCOME")
        IndicatorType type,

        @Schema(description = "Which way the figure should move", example = "HIGHER_IS_BETTER")
        Direction direction,

        @Schema(description = "How often a new measurement is expected", example = "YEARLY")
        Frequency frequency,

        @Schema(description = "Where the figures come from", example = "Gemeente-Stadsmonitor") @Nullable String source,

        @Schema(description = "Who keeps it up to date", example = "Mobility") @Nullable String owner,

        @Schema(description = "What is counted, where the figure is a ratio", example = "Trips by bike") @Nullable String numerator,

        @Schema(description = "What it is divided by, where the figure is a ratio", example = "All trips") @Nullable String denominator,

        @Schema(description = "The objective it measures", example = "8a52a2a4-0ffd-4c28-9b4c-3b6f5f7f0f3a")
        String objectiveId,

        @Schema(description = "Code of that objective, from plan-service", example = "SD2.4")
        String objectiveCode,

        @Schema(description = "Title of that objective, from plan-service", example = "More people take the bike")
        String objectiveTitle,

        @Schema(description = "Whether the objective is still part of the plan", example = "ACTIVE")
        ObjectiveState objectiveState,

        @Schema(description = "Where the figure stood before") @Nullable BaselineView baseline,

        @Schema(description = "What is aimed at, by fiscal year")
        List<TargetView> targets,

        @Schema(description = "Thresholds of the traffic light")
        ThresholdsView thresholds,

        @Schema(description = "The newest measurement; absent while there is none") @Nullable LatestMeasurementView latestMeasurement,

        @Schema(description = "The verdict on the newest measurement, with the rule that it follows from")
        TrafficLightView trafficLight,

        @Schema(
                description = "What the reader should know before he trusts the light, in the language of the reader;"
                        + " absent when there is nothing to say",
                example = "[\"Objective SD2.4 has been withdrawn from the plan.\"]")
        @Nullable List<String> warnings,

        @Schema(
                description =
                        "Grows whenever anything shown here changes, also the newest measurement or the objective;"
                                + " the ETag is made of it",
                example = "7")
        long revision) {

    /** Whether an objective is still part of its plan. */
    @Schema(description = "Whether an objective is still part of the plan.")
    enum ObjectiveState {
        ACTIVE,
        WITHDRAWN
    }

    static IndicatorView of(Standing standing, Locale language) {
        var indicator = standing.indicator();
        var content = indicator.content();
        var description = content.description();
        var objective = standing.objective();
        return new IndicatorView(
                indicator.id(),
                indicator.planId(),
                content.code(),
                description.name(),
                description.definition(),
                description.unit(),
                description.type(),
                content.direction(),
                description.frequency(),
                description.source(),
                description.owner(),
                description.numerator(),
                description.denominator(),
                objective.id(),
                objective.code(),
                objective.title(),
                objective.withdrawn() ? ObjectiveState.WITHDRAWN : ObjectiveState.ACTIVE,
                BaselineView.of(content.baseline()),
                content.targets().stream().map(TargetView::of).toList(),
                ThresholdsView.of(content.thresholds()),
                LatestMeasurementView.of(standing.latest()),
                TrafficLightView.of(standing, language),
                objective.withdrawn()
                        ? List.of(new Explanation(language).objectiveIsWithdrawn(objective.code()))
                        : null,
                indicator.revision());
    }
}
