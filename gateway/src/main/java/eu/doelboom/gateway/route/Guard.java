package eu.doelboom.gateway.route;

import eu.doelboom.gateway.door.ServiceUnreachable;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one service. Only so many calls are under way at once, of all cities and of each; and when a service
 * gives no answer to many of its calls it is left alone for a pause, after which a few calls try whether it is back. Any
 * answer is an answer, also a refusal or a fault: a broken operation must not close the others.
 */
final class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    private final Upstream upstream;
    private final GuardSettings settings;
    private final CircuitBreaker breaker;
    private final Bulkhead places;
    private final Map<String, Bulkhead> placesOfTenants = new ConcurrentHashMap<>();

    Guard(Upstream upstream, GuardSettings settings) {
        this.upstream = upstream;
        this.settings = settings;
        breaker = CircuitBreaker.of(
                upstream.serviceName(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize((int) Math.max(1, settings.window().toSeconds()))
                        .minimumNumberOfCalls(settings.minimumCalls())
                        .failureRateThreshold(settings.failureRate())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(settings.trialCalls())
                        .maxWaitDurationInHalfOpenState(settings.pause().multipliedBy(2))
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warnf(
                        "calls to a service changed state service=%s transition=%s",
                        upstream.serviceName(), event.getStateTransition()));
        places = bulkhead(settings.maxCalls());
    }

    private Bulkhead bulkhead(int places) {
        return Bulkhead.of(
                upstream.serviceName(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(places)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    /** A place for one call; refused when there is none, or when the service is left alone. */
    Permit demand(@Nullable String tenant) {
        var own = tenant == null
                ? null
                : placesOfTenants.computeIfAbsent(tenant, city -> bulkhead(settings.maxCallsPerTenant()));
        if (own != null && !own.tryAcquirePermission()) {
            throw refusal("has more calls of this city under way than one city may have", Duration.ofSeconds(1));
        }
        var isRefused = true;
        try {
            var permit = ofAll(own);
            isRefused = false;
            return permit;
        } finally {
            if (isRefused && own != null) {
                own.onComplete();
            }
        }
    }

    private Permit ofAll(@Nullable Bulkhead own) {
        if (!places.tryAcquirePermission()) {
            throw refusal("has more calls under way than it can take", Duration.ofSeconds(1));
        }
        if (!breaker.tryAcquirePermission()) {
            places.onComplete();
            throw refusal("did not answer lately and is left alone for a moment", settings.pause());
        }
        return new Permit(own);
    }

    private ServiceUnreachable refusal(String reason, Duration retryAfter) {
        return new ServiceUnreachable(upstream.serviceName(), reason, retryAfter);
    }

    boolean isClosed() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    int callsUnderWay() {
        return settings.maxCalls() - places.getMetrics().getAvailableConcurrentCalls();
    }

    /** The place of one call. Whoever has it says once how the call went, and gives it back at its end. */
    final class Permit {

        private final @Nullable Bulkhead own;
        private final long since = System.nanoTime();
        private final AtomicBoolean isJudged = new AtomicBoolean();
        private final AtomicBoolean isLeft = new AtomicBoolean();

        Permit(@Nullable Bulkhead own) {
            this.own = own;
        }

        void answered() {
            if (isJudged.compareAndSet(false, true)) {
                breaker.onSuccess(System.nanoTime() - since, TimeUnit.NANOSECONDS);
            }
        }

        void unanswered(Throwable failure) {
            if (isJudged.compareAndSet(false, true)) {
                breaker.onError(System.nanoTime() - since, TimeUnit.NANOSECONDS, failure);
            }
        }

        /** The end of the call. One that ended before it was judged, because its caller left, proves nothing. */
        void leave() {
            if (isLeft.compareAndSet(false, true)) {
                if (isJudged.compareAndSet(false, true)) {
                    breaker.releasePermission();
                }
                places.onComplete();
                if (own != null) {
                    own.onComplete();
                }
            }
        }
    }
}
