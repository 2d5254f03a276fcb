package eu.doelboom.backbone.audit;

import eu.doelboom.backbone.audit.AuditedRequest.Attempt;
import eu.doelboom.edge.tenant.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Attempts that were refused. They changed nothing, so they wait in memory for the sealer, and their number is limited. */
@ApplicationScoped
class RefusedAttempts {

    private final Map<TenantId, Queue<Attempt>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Counter dropped;
    private final AuditSettings settings;

    RefusedAttempts(AuditSettings settings, MeterRegistry meters) {
        this.settings = settings;
        dropped = meters.counter("doelboom.audit.refusals.dropped");
    }

    void add(TenantId tenant, Attempt attempt) {
        if (size.incrementAndGet() > settings.waitingRefusals()) {
            size.decrementAndGet();
            dropped.increment();
            return;
        }
        waiting.computeIfAbsent(tenant, city -> new ConcurrentLinkedQueue<>()).add(attempt);
    }

    /** Takes some that wait for this city. */
    List<Attempt> take(TenantId tenant, int most) {
        var queue = waiting.get(tenant);
        var taken = new ArrayList<Attempt>();
        while (queue != null && taken.size() < most) {
            var attempt = queue.poll();
            if (attempt == null) {
                break;
            }
            taken.add(attempt);
        }
        size.addAndGet(-taken.size());
        return taken;
    }
}
