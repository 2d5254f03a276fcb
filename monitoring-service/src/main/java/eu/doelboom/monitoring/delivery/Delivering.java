package eu.doelboom.monitoring.delivery;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import eu.doelboom.monitoring.webhook.Webhook;
import eu.doelboom.monitoring.webhook.WebhookSettings;
import eu.doelboom.monitoring.webhook.Webhooks;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Brings deliveries to their receivers. What is due is claimed in the city's schema for as long as an attempt can last,
 * so that no other instance takes it; when this one dies, it is due again after that time. Few deliveries are under way
 * to one receiver, so that a slow one delays nobody but itself.
 */
@ApplicationScoped
class Delivering {

    private static final long CLAIM_MARGIN_SECONDS = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final UnderWay underWay;
    private final Sending sending;
    private final Timetable timetable;
    private final Surroundings surroundings;

    Delivering(
            Webhooks webhooks,
            Deliveries deliveries,
            UnderWay underWay,
            Sending sending,
            Timetable timetable,
            Surroundings surroundings) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.underWay = underWay;
        this.sending = sending;
        this.timetable = timetable;
        this.surroundings = surroundings;
    }

    /** Sends what is due in this city, and notes when to look again. */
    void deliver(TenantId tenant) {
        var taken = new HashMap<UUID, Integer>();
        List<Task> claimed;
        try {
            claimed = surroundings.work.inTransaction(tenant, () -> claim(tenant, taken));
        } catch (RuntimeException failure) {
            taken.forEach((webhook, places) -> underWay.giveBack(tenant, webhook, places));
            throw failure;
        }
        claimed.forEach(task -> surroundings.threads.lookUp(() -> send(tenant, task)));
    }

    /** A delivery together with what is needed to send it; nothing of it is read again later. */
    private record Task(Delivery delivery, Webhook webhook) {}

    /** Claims what is due and notes which places that takes: they are given back should the claim come to nothing. */
    private List<Task> claim(TenantId tenant, Map<UUID, Integer> taken) {
        var now = surroundings.clock.instant();
        var until = now.plus(surroundings.settings.timeout()).plusSeconds(CLAIM_MARGIN_SECONDS);
        var tasks = new ArrayList<Task>();
        for (var webhook : underWay.idlestFirst(webhooks.active())) {
            var places = underWay.take(tenant, webhook.id());
            if (places > 0) {
                taken.put(webhook.id(), places);
                var due = deliveries.claim(webhook.id(), places, now, until);
                underWay.giveBack(tenant, webhook.id(), places - due.size());
                taken.put(webhook.id(), due.size());
                due.forEach(delivery -> tasks.add(new Task(delivery, webhook)));
                if (due.size() < places) {
                    deliveries.nextDue(webhook.id()).ifPresent(next -> timetable.at(tenant, next));
                }
            }
        }
        return tasks;
    }

    private void send(TenantId tenant, Task task) {
        var now = surroundings.clock.instant();
        CompletableFuture<Outcome> attempt;
        try {
            attempt = sending.send(
                    task.delivery(), task.webhook().url(), task.webhook().secretsAt(now));
        } catch (RuntimeException failure) {
            attempt = CompletableFuture.completedFuture(Outcome.failed("the delivery could not be posted"));
        }
        var unused = attempt.thenAcceptAsync(outcome -> finish(tenant, task.delivery(), outcome), surroundings.threads)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        Log.warnf(failure, "outcome of a delivery was not noted: tenant=%s", tenant);
                    }
                    underWay.giveBack(tenant, task.delivery().webhookId(), 1);
                    timetable.wake(tenant);
                });
    }

    private void finish(TenantId tenant, Delivery delivery, Outcome outcome) {
        var state = surroundings.work.inTransaction(tenant, () -> note(delivery, outcome));
        surroundings
                .meters
                .counter("doelboom.webhook.attempts", "outcome", state.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private DeliveryState note(Delivery delivery, Outcome outcome) {
        var now = surroundings.clock.instant();
        var state = stateAfter(delivery, outcome);
        deliveries.note(delivery, outcome, state, state == DeliveryState.WAITING ? nextAttempt(delivery, now) : now);
        if (outcome.isGone()) {
            webhooks.find(delivery.webhookId()).ifPresent(webhook -> webhook.suspend("The receiver answered 410 Gone"));
        }
        return state;
    }

    private DeliveryState stateAfter(Delivery delivery, Outcome outcome) {
        if (outcome.hasArrived()) {
            return DeliveryState.DELIVERED;
        }
        return outcome.isGone() || delivery.attempt() >= surroundings.settings.attempts()
                ? DeliveryState.PARKED
                : DeliveryState.WAITING;
    }

    private Instant nextAttempt(Delivery delivery, Instant now) {
        return now.plus(Pauses.after(delivery.attempt(), surroundings.settings));
    }

    /** Forgets what the log of this city need not keep any longer. */
    void forgetOld(TenantId tenant) {
        var now = surroundings.clock.instant();
        surroundings.work.inTransaction(
                tenant,
                () -> deliveries.forget(DeliveryState.DELIVERED, now.minus(surroundings.settings.keepDelivered()))
                        + deliveries.forget(DeliveryState.PARKED, now.minus(surroundings.settings.keepParked())));
    }

    /** What deliveries are made with, whichever they are. */
    @Singleton
    static class Surroundings {

        private final TenantWork work;
        private final WebhookSettings settings;
        private final MeterRegistry meters;
        private final Clock clock;
        private final Threads threads;

        Surroundings(TenantWork work, WebhookSettings settings, MeterRegistry meters, Clock clock, Threads threads) {
            this.work = work;
            this.settings = settings;
            this.meters = meters;
            this.clock = clock;
            this.threads = threads;
        }
    }
}
