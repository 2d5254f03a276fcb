package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.rounds.Rounds;
import eu.doelboom.backbone.tenancy.Standing;
import eu.doelboom.backbone.tenancy.Tenant;
import eu.doelboom.backbone.tenancy.TenantRegistry;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Sends what waits in the outboxes. Woken by each commit; looks by itself now and then as a safety net. Cities take
 * turns, a batch each, so that a large import of one does not keep the others waiting.
 */
@ApplicationScoped
class OutboxRelay {

    private final TenantRegistry registry;
    private final OutboxBatch batch;
    private final OutboxTopics topics;
    private final OutboxSettings settings;
    private final Rounds<TenantId> rounds;
    private final Deque<TenantId> unasked = new ArrayDeque<>();

    OutboxRelay(TenantRegistry registry, OutboxBatch batch, OutboxTopics topics, OutboxSettings settings) {
        this.registry = registry;
        this.batch = batch;
        this.topics = topics;
        this.settings = settings;
        rounds = new Rounds<>(
                "outbox-relay", this::send, this::some, new Rounds.Pace(settings.safetyInterval(), Duration.ZERO));
    }

    void start(@Observes @Priority(100) StartupEvent started) {
        everybody().forEach(this::wake);
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop(settings.sendTimeout());
    }

    boolean alive() {
        return rounds.alive();
    }

    /** Says that this city's outbox has something to send. */
    void wake(TenantId tenant) {
        rounds.call(tenant);
    }

    private void send(TenantId tenant) throws InterruptedException {
        topics.make();
        if (!tenant.equals(TenantId.PLATFORM) && registry.standing(tenant) != Standing.READY) {
            return;
        }
        if (batch.publish(tenant) >= settings.batchSize()) {
            wake(tenant);
        }
    }

    /** The safety net goes round, some cities at a time: what it costs does not grow with their number. */
    private Collection<TenantId> some() {
        if (unasked.isEmpty()) {
            unasked.addAll(everybody());
        }
        return Stream.generate(unasked::pollFirst)
                .limit(Math.min(settings.safetyCities(), unasked.size()))
                .toList();
    }

    private Collection<TenantId> everybody() {
        return Stream.concat(
                        Stream.of(TenantId.PLATFORM), registry.all().stream().map(Tenant::id))
                .toList();
    }
}
