package eu.doelboom.monitoring.measurement;

import eu.doelboom.monitoring.light.Figures;
import eu.doelboom.monitoring.light.Reading;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measurement to be recorded. */
@Schema(description = "A figure that was measured on one day.")
record NewMeasurement(
        @Schema(
                description = "Day that the figure stands for, not in the future; at most one measurement for each day."
                        + " Its year decides with which target it is compared.",
                example = "2026-06-30")
        @NotNull LocalDate date,

        @Schema(
                description = "Measured figure, in the unit of the indicator; at most four decimals",
                type = SchemaType.STRING,
                format = "number",
                pattern = "^-?\\d{1,14}([.]\\d{1,4})?$",
                example = "23.8")
        @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value,

        @Schema(
                description = "PROVISIONAL while the source may still correct it, FINAL otherwise; PROVISIONAL when"
                        + " absent",
                example = "FINAL")
        @Nullable MeasurementStatus status,

        @Schema(description = "What a reader should know about the figure", example = "Survey of spring 2026")
        @Size(max = 2000) @Nullable String note) {

    /** What would have to be sent to get this content; a merge patch is applied to it. */
    static NewMeasurement of(MeasurementContent content) {
        return new NewMeasurement(
                content.reading().date(), Figures.plain(content.reading().value()), content.status(), content.note());
    }

    MeasurementContent content() {
        return new MeasurementContent(
                new Reading(date, value), status == null ? MeasurementStatus.PROVISIONAL : status, note);
    }
}
