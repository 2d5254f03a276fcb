package eu.doelboom.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The guard of each service. A service that is down or full takes nothing from the others. */
@Singleton
class Guards {

    private final Map<Upstream, Guard> guards = new EnumMap<>(Upstream.class);

    Guards(GuardSettings settings, MeterRegistry meters) {
        for (var upstream : Upstream.values()) {
            var guard = new Guard(upstream, settings);
            guards.put(upstream, guard);
            meters.gauge("doelboom.guard.calls", tags(upstream), guard, Guard::callsUnderWay);
            meters.gauge("doelboom.guard.closed", tags(upstream), guard, one -> one.isClosed() ? 1 : 0);
        }
    }

    private static Iterable<Tag> tags(Upstream upstream) {
        return Tags.of("service", upstream.serviceName());
    }

    Guard of(Upstream upstream) {
        return Objects.requireNonNull(guards.get(upstream));
    }
}
