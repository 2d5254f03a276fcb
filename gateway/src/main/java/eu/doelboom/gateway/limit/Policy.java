package eu.doelboom.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How many requests are admitted in a window. What was used comes back evenly, so that nobody gains by waiting for the
 * beginning of a window.
 */
record Policy(String name, String whose, long quota, Duration window) {

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }

    /** One element of the header RateLimit-Policy. */
    String header() {
        return "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds());
    }
}
