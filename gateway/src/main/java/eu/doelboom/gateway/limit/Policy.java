package eu.doelboom.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many requests are admitted in a window. What was used comes back evenly, so that nobody gains by waiting for the
 * beginning of a window.
 *
 * @param header one element of the header RateLimit-Policy
 */
record Policy(String name, String whose, long quota, Duration window, String header) {

    Policy(String name, String whose, long quota, Duration window) {
        this(name, whose, quota, window, "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds()));
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }
}
