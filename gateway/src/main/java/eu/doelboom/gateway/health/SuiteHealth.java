package eu.doelboom.gateway.health;

import eu.doelboom.gateway.route.Upstream;
import eu.doelboom.gateway.route.Upstreams;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks all services at once whether they are ready. */
@Singleton
class SuiteHealth {

    private static final String PATH = "/q/health/ready";

    private final Upstreams upstreams;
    private final HealthSettings settings;
    private final Clock clock;
    private Condition latest = Condition.DOWN;
    private Instant askedAt = Instant.MIN;

    SuiteHealth(Upstreams upstreams, HealthSettings settings, Clock clock) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Condition condition() {
        var now = clock.instant();
        if (askedAt.isBefore(now.minus(settings.repeatFor()))) {
            latest = ask();
            askedAt = now;
        }
        return latest;
    }

    private Condition ask() {
        var answers = Arrays.stream(Upstream.values()).map(this::isReady).toList();
        var answering = answers.stream().filter(CompletableFuture::join).count();
        return Condition.of(answering, answers.size());
    }

    private CompletableFuture<Boolean> isReady(Upstream upstream) {
        return upstreams
                .read(upstream, PATH, settings.timeout(), Map.of())
                .thenApply(Upstreams.Reading::isOk)
                .exceptionally(failure -> false);
    }
}
