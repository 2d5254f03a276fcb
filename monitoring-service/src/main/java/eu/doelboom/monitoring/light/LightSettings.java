package eu.doelboom.monitoring.light;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/** Thresholds for indicators that do not set their own; copied into the indicator when it is made. */
@ConfigMapping(prefix = "doelboom.light")
public interface LightSettings {

    /** Percentage of the target that may be missed and still be green. */
    @WithDefault("0")
    @DecimalMin("0") BigDecimal greenWithin();

    /** Percentage of the target that may be missed and still be orange. */
    @WithDefault("10")
    @DecimalMin("0") BigDecimal orangeWithin();

    default Thresholds thresholds() {
        return new Thresholds(greenWithin(), orangeWithin());
    }
}
