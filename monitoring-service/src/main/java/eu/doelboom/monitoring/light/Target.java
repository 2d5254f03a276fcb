package eu.doelboom.monitoring.light;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is aimed at in one fiscal year.
 *
 * @param upper the upper bound; only where a range is aimed at
 */
@Embeddable
public record Target(
        int fiscalYear, BigDecimal value, @Nullable BigDecimal upper) {

    BigDecimal highest() {
        return upper == null ? value : upper;
    }
}
