package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Figures;
import eu.doelboom.monitoring.light.Target;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target as it is sent and shown. */
@Schema(name = "Target", description = "What is aimed at in one fiscal year.")
record TargetView(
        @Schema(description = "Fiscal year; at most one target for each", example = "2026")
        @NotNull @Min(1900) @Max(2999) Integer fiscalYear,

        @Schema(
                description = "Figure aimed at, in the unit of the indicator; the lower bound when a range is aimed at."
                        + " At most four decimals.",
                type = SchemaType.STRING,
                format = "number",
                pattern = "^-?\\d{1,14}([.]\\d{1,4})?$",
                example = "25")
        @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value,

        @Schema(
                description =
                        "Upper bound, in the unit of the indicator; required when direction is TARGET_RANGE, refused otherwise",
                type = SchemaType.STRING,
                format = "number",
                pattern = "^-?\\d{1,14}([.]\\d{1,4})?$",
                example = "30")
        @Digits(integer = 14, fraction = 4) @Nullable BigDecimal upper) {

    static TargetView of(Target target) {
        return new TargetView(
                target.fiscalYear(), Figures.plain(target.value()), Figures.plainOrAbsent(target.upper()));
    }

    Target target() {
        return new Target(fiscalYear, value, upper);
    }
}
