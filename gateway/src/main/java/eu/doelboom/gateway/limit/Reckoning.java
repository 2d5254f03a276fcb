package eu.doelboom.gateway.limit;

import eu.doelboom.gateway.door.TooManyRequests;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** What one request left of one quota. */
record Reckoning(Policy policy, ConsumptionProbe probe) {

    private static final long NANOS = 1_000_000_000L;

    boolean isWithin() {
        return probe.isConsumed();
    }

    /** One element of the header RateLimit: what remains, and the seconds until all of it is back. */
    String header() {
        return "\"" + policy.name() + "\";r=" + probe.getRemainingTokens() + ";t="
                + (probe.getNanosToWaitForReset() + NANOS - 1) / NANOS;
    }

    Duration untilNext() {
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    TooManyRequests refusal() {
        return TooManyRequests.of(policy.whose(), policy.quota(), policy.window(), untilNext());
    }
}
