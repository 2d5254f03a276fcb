package eu.doelboom.gateway.health;

import eu.doelboom.gateway.route.Upstream;
import eu.doelboom.gateway.route.Upstreams;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks all services at once whether they are ready. */
@Singleton
class SuiteHealth {

    private static final String PATH = "/q/health/ready";

    private final Upstreams upstreams;
    private final HealthSettings settings;
    private final Clock clock;
    private Map<Upstream, Boolean> latest = Map.of();
    private Instant askedAt = Instant.MIN;

    SuiteHealth(Upstreams upstreams, HealthSettings settings, Clock clock) {
        this.upstreams = upstreams;
        this.settings = settings;
        this.clock = clock;
    }

    Condition condition() {
        var answers = answers();
        return Condition.of(answers.values().stream().filter(ready -> ready).count(), answers.size());
    }

    /** Which service says that it is ready. */
    synchronized Map<Upstream, Boolean> answers() {
        var now = clock.instant();
        if (askedAt.isBefore(now.minus(settings.repeatFor()))) {
            latest = ask();
            askedAt = clock.instant();
        }
        return latest;
    }

    private Map<Upstream, Boolean> ask() {
        var asked = new EnumMap<Upstream, CompletableFuture<Boolean>>(Upstream.class);
        for (var upstream : Upstream.values()) {
            asked.put(upstream, isReady(upstream));
        }
        var answers = new EnumMap<Upstream, Boolean>(Upstream.class);
        asked.forEach((upstream, answer) -> answers.put(upstream, answer.join()));
        return answers;
    }

    private CompletableFuture<Boolean> isReady(Upstream upstream) {
        return upstreams
                .read(upstream, PATH, settings.timeout(), Map.of())
                .thenApply(Upstreams.Reading::isOk)
                .exceptionally(failure -> false);
    }
}
