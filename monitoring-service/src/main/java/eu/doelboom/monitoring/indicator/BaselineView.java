package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Baseline;
import eu.doelboom.monitoring.light.Figures;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A baseline as it is sent and shown. */
@Schema(name = "Baseline", description = "Where the figure stood before the plan began to work on it.")
record BaselineView(
        @Schema(description = "Fiscal year of the baseline, not after the first target", example = "2024")
        @NotNull @Min(1900) @Max(2999) Integer year,

        @Schema(
                description = "Figure of that year, in the unit of the indicator; at most four decimals",
                type = SchemaType.STRING,
                format = "number",
                pattern = "^-?\\d{1,14}([.]\\d{1,4})?$",
                example = "21.5")
        @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value) {

    static @Nullable BaselineView of(@Nullable Baseline baseline) {
        return baseline == null ? null : new BaselineView(baseline.year(), Figures.plain(baseline.value()));
    }

    Baseline baseline() {
        return new Baseline(year, value);
    }
}
