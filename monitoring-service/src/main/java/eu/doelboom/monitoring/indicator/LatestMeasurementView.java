package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The newest measurement as it is shown with its indicator. */
@Schema(
        name = "LatestMeasurement",
        description = "The measurement with the latest date.",
        requiredProperties = {"id", "date", "value", "status"})
record LatestMeasurementView(
        @Schema(description = "Identifier of the measurement", example = "b7f0a8f2-45d8-4a4a-9e6b-6c3f9fd1c001")
        UUID id,

        @Schema(description = "Day on which it was measured", example = "2026-06-30")
        LocalDate date,

        @Schema(
                description = "Measured figure, in the unit of the indicator",
                type = SchemaType.STRING,
                format = "number",
                example = "23.8")
        BigDecimal value,

        @Schema(description = "PROVISIONAL while it may still be corrected, FINAL afterwards", example = "FINAL")
        String status) {

    static @Nullable LatestMeasurementView of(@Nullable LatestMeasurement latest) {
        return latest == null
                ? null
                : new LatestMeasurementView(
                        latest.id(),
                        latest.reading().date(),
                        Figures.plain(latest.reading().value()),
                        latest.status());
    }
}
