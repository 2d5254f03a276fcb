package eu.doelboom.monitoring.indicator;

import eu.doelboom.monitoring.light.Figures;
import eu.doelboom.monitoring.light.Thresholds;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Thresholds as they are sent and shown; what is absent when sent is taken from what holds already. */
@Schema(
        name = "Thresholds",
        description = "How far a measurement may miss its target, in percent of the target (of the way from the"
                + " baseline where the target is zero).")
record ThresholdsView(
        @Schema(
                description = "Up to this percentage the light is still green",
                type = SchemaType.STRING,
                format = "number",
                pattern = "^\\d{1,3}([.]\\d{1,4})?$",
                example = "2")
        @DecimalMin("0") @Digits(integer = 3, fraction = 4) @Nullable BigDecimal greenWithin,

        @Schema(
                description = "Up to this percentage the light is orange, beyond it red; not less than greenWithin",
                type = SchemaType.STRING,
                format = "number",
                pattern = "^\\d{1,3}([.]\\d{1,4})?$",
                example = "10")
        @DecimalMin("0") @Digits(integer = 3, fraction = 4) @Nullable BigDecimal orangeWithin) {

    static ThresholdsView of(Thresholds thresholds) {
        return new ThresholdsView(Figures.plain(thresholds.greenWithin()), Figures.plain(thresholds.orangeWithin()));
    }

    Thresholds over(Thresholds current) {
        return new Thresholds(
                greenWithin == null ? current.greenWithin() : greenWithin,
                orangeWithin == null ? current.orangeWithin() : orangeWithin);
    }
}
