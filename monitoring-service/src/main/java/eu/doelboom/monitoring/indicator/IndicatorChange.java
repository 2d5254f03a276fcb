package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Direction;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a merge patch on an indicator; the fields are those of a new one, none of them required. */
@Schema(
        description = "JSON merge patch: absent fields stay, null takes a field away, targets are replaced as a whole."
                + " thresholds null brings back the suite's present defaults.")
record IndicatorChange(
        @Schema(description = "Code, unique within the plan", example = "IND-BIKE-01") @Nullable String code,

        @Schema(description = "Short name", example = "Share of trips by bike") @Nullable String name,

        @Schema(
                nullable = true,
                description = "What exactly is measured",
                example = "Share of all trips of inhabitants with the bike as main mode")
        @Nullable String definition,

        @Schema(description = "Unit of every figure", example = "%") @Nullable String unit,

        @Schema(description = "What part of the work it looks at") @Nullable IndicatorType type,

        @Schema(description = "Which way the figure should move") @Nullable Direction direction,

        @Schema(description = "How often a new measurement is expected") @Nullable Frequency frequency,

        @Schema(nullable = true, description = "Where the figures come from", example = "Gemeente-Stadsmonitor")
        @Nullable String source,

        @Schema(nullable = true, description = "Who keeps the indicator up to date", example = "Mobility") @Nullable String owner,

        @Schema(
                nullable = true,
                description = "What is counted, where the figure is a ratio",
                example = "Trips by bike")
        @Nullable String numerator,

        @Schema(
                nullable = true,
                description = "What it is divided by, where the figure is a ratio",
                example = "All trips")
        @Nullable String denominator,

        @Schema(
                description = "Another objective of the same plan, not withdrawn",
                example = "8a52a2a4-0ffd-4c28-9b4c-3b6f5f7f0f3a")
        @Nullable String objectiveId,

        @Schema(nullable = true, description = "Where the figure stood before") @Nullable BaselineView baseline,

        @Schema(nullable = true, description = "All targets, replaced as a whole") @Nullable List<TargetView> targets,

        @Schema(nullable = true, description = "Thresholds of the traffic light") @Nullable ThresholdsView thresholds) {}
