package eu.doelboom.monitoring.light;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was judged and why.
 *
 * @param reading the newest measurement
 * @param expectation the target that it was compared with
 * @param missedBy how much of the target is missing, in percent of it; rounded for showing only
 */
public record Verdict(
        Light light,
        Reason reason,
        @Nullable Reading reading,
        @Nullable Expectation expectation,
        @Nullable BigDecimal missedBy) {

    static Verdict grey(Reason reason, @Nullable Reading reading) {
        return new Verdict(Light.GREY, reason, reading, null, null);
    }
}
