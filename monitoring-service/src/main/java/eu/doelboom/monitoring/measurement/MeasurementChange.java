package eu.doelboom.monitoring.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a merge patch on a measurement; the fields are those of a new one, none of them required. */
@Schema(description = "JSON merge patch on a measurement: absent fields stay, null takes the note away.")
record MeasurementChange(
        @Schema(description = "Day that the figure stands for", example = "2026-06-30") @Nullable LocalDate date,

        @Schema(
                description = "Measured figure, in the unit of the indicator; at most four decimals",
                type = SchemaType.STRING,
                format = "number",
                example = "23.9")
        @Nullable BigDecimal value,

        @Schema(description = "How firm the figure is", example = "FINAL") @Nullable MeasurementStatus status,

        @Schema(
                nullable = true,
                description = "What a reader should know about the figure",
                example = "Corrected by the source")
        @Nullable String note) {}
