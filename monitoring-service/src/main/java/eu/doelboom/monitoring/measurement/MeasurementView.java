package eu.doelboom.monitoring.measurement;

import eu.doelboom.monitoring.light.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measurement as it is shown. */
@Schema(
        name = "Measurement",
        description = "A figure that was measured on one day, and who recorded it.",
        requiredProperties = {"id", "indicatorId", "date", "value", "status", "recordedBy", "recordedAt", "revision"})
record MeasurementView(
        @Schema(description = "Identifier of the measurement", example = "b7f0a8f2-45d8-4a4a-9e6b-6c3f9fd1c001")
        UUID id,

        @Schema(description = "The indicator that was measured", example = "5d1f5b0e-7c39-4f0d-8f4b-1f1f4f1c3a55")
        UUID indicatorId,

        @Schema(description = "Day that the figure stands for", example = "2026-06-30")
        LocalDate date,

        @Schema(
                description = "Measured figure, in the unit of the indicator",
                type = SchemaType.STRING,
                format = "number",
                example = "23.8")
        BigDecimal value,

        @Schema(description = "PROVISIONAL while the source may still correct it, FINAL otherwise", example = "FINAL")
        MeasurementStatus status,

        @Schema(description = "What a reader should know about the figure", example = "Survey of spring 2026") @Nullable String note,

        @Schema(
                description = "Pseudonym of who recorded or last corrected it",
                example = "0f8fad5b-d9cb-469f-a165-70867728950e")
        String recordedBy,

        @Schema(description = "When that was, in UTC", example = "2026-07-02T09:15:00Z")
        Instant recordedAt,

        @Schema(description = "Grows with every correction; the ETag is made of it", example = "1")
        long revision) {

    static MeasurementView of(Measurement measurement) {
        var content = measurement.content();
        return new MeasurementView(
                measurement.id(),
                measurement.indicatorId(),
                content.reading().date(),
                Figures.plain(content.reading().value()),
                content.status(),
                content.note(),
                measurement.recording().by(),
                measurement.recording().at(),
                measurement.revision());
    }
}
