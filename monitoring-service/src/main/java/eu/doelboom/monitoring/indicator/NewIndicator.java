package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Direction;
import eu.doelboom.monitoring.light.Thresholds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator to be added to a plan. */
@Schema(description = "An indicator to be added to an objective of the plan.")
record NewIndicator(
        @Schema(description = "Code of your own choice, unique within the plan", example = "IND-BIKE-01")
        @NotBlank @Size(max = 60) String code,

        @Schema(description = "Short name", example = "Share of trips by bike") @NotBlank @Size(max = 200) String name,

        @Schema(
                description = "What exactly is measured, so that others would measure the same",
                example = "Share of all trips of inhabitants with the bike as main mode")
        @Size(max = 4000) @Nullable String definition,

        @Schema(description = "Unit of every figure of this indicator", example = "%") @NotBlank @Size(max = 40) String unit,

        @Schema(description = "What part of the work the indicator looks at", example = "OUTCOME") @NotNull IndicatorType type,

        @Schema(description = "Which way the figure should move", example = "HIGHER_IS_BETTER") @NotNull Direction direction,

        @Schema(description = "How often a new measurement is expected", example = "YEARLY") @NotNull Frequency frequency,

        @Schema(description = "Where the figures come from", example = "Gemeente-Stadsmonitor")
        @Size(max = 400) @Nullable String source,

        @Schema(
                description = "Department or function that keeps the indicator up to date; not the name of a person",
                example = "Mobility")
        @Size(max = 200) @Nullable String owner,

        @Schema(description = "What is counted, where the figure is a ratio", example = "Trips by bike")
        @Size(max = 400) @Nullable String numerator,

        @Schema(description = "What it is divided by, where the figure is a ratio", example = "All trips")
        @Size(max = 400) @Nullable String denominator,

        @Schema(
                description = "Objective of the same plan that the indicator measures; must exist and not be withdrawn",
                example = "8a52a2a4-0ffd-4c28-9b4c-3b6f5f7f0f3a")
        @NotBlank @Size(max = 64) String objectiveId,

        @Schema(description = "Where the figure stood before") @Valid @Nullable BaselineView baseline,

        @Schema(description = "What is aimed at, at most one target for each fiscal year") @Size(max = 100) @Nullable List<@NotNull @Valid TargetView> targets,

        @Schema(description = "Thresholds of the traffic light; the suite's defaults where absent") @Valid @Nullable ThresholdsView thresholds) {

    /** What would have to be sent to get this content; a merge patch is applied to it. */
    static NewIndicator of(IndicatorContent content) {
        var description = content.description();
        return new NewIndicator(
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
                content.objectiveId(),
                BaselineView.of(content.baseline()),
                content.targets().stream().map(TargetView::of).toList(),
                ThresholdsView.of(content.thresholds()));
    }

    IndicatorContent content(Thresholds defaults) {
        return new IndicatorContent(
                code,
                objectiveId,
                new Description(name, definition, unit, type, frequency, source, owner, numerator, denominator),
                direction,
                baseline == null ? null : baseline.baseline(),
                targets == null
                        ? List.of()
                        : targets.stream().map(TargetView::target).toList(),
                thresholds == null ? defaults : thresholds.over(defaults));
    }
}
