package eu.doelboom.gateway.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The changes that one listener hears. What he cannot take yet waits, of each plan only the latest change: he may miss
 * a step in between, never the last state. An empty element is a sign of life. It ends with the token that opened it.
 *
 * <p>Any thread may offer; the listener is called by one thread at a time, because only the thread that found nobody
 * emitting does so, and it looks again before it leaves.
 */
final class LiveStream implements Flow.Publisher<Optional<EquilibriumChange>>, Flow.Subscription {

    private final Listener listener;
    private final int maxWaitingPlans;
    private final Consumer<LiveStream> whenClosed;
    private final Map<String, EquilibriumChange> waiting = new LinkedHashMap<>();
    private Flow.@Nullable Subscriber<? super Optional<EquilibriumChange>> subscriber;
    private long demand;
    private boolean isSignDue = true;
    private boolean isEmitting;
    private boolean isEnding;
    private boolean isClosed;
    private int beatsWithoutSubscriber;

    LiveStream(Listener listener, int maxWaitingPlans, Consumer<LiveStream> whenClosed) {
        this.listener = listener;
        this.maxWaitingPlans = maxWaitingPlans;
        this.whenClosed = whenClosed;
    }

    /** Who listens: a city, the plan he asked for if he asked for one, when his token ends, and which plans he sees. */
    record Listener(String tenant, @Nullable String plan, Instant until, Set<String> planStates) {

        boolean wants(EquilibriumChange change) {
            return tenant.equals(change.tenant())
                    && (plan == null || plan.equals(change.planId()))
                    && planStates.contains(change.planState());
        }
    }

    Listener listener() {
        return listener;
    }

    void offer(EquilibriumChange change) {
        if (listener.wants(change)) {
            keep(change);
            emit();
        }
    }

    private synchronized void keep(EquilibriumChange change) {
        waiting.remove(change.planId());
        waiting.put(change.planId(), change);
        if (waiting.size() > maxWaitingPlans) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    /** Shows that the stream still lives, or ends it with its token. One to which nobody ever listened ends too. */
    void beat(Instant now) {
        if (now.isBefore(listener.until()) && !isForgotten()) {
            emit();
        } else {
            end();
        }
    }

    private synchronized boolean isForgotten() {
        isSignDue = true;
        return subscriber == null && ++beatsWithoutSubscriber > 1;
    }

    /** Ends the stream in good order; the listener may open another one. */
    void end() {
        synchronized (this) {
            isEnding = true;
        }
        emit();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Optional<EquilibriumChange>> subscriber) {
        synchronized (this) {
            this.subscriber = subscriber;
        }
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
        }
        emit();
    }

    @Override
    public void cancel() {
        close();
    }

    private void emit() {
        for (var next = next(); next != null; next = next()) {
            next.run();
            synchronized (this) {
                isEmitting = false;
            }
        }
    }

    /** The next call of the listener, or nothing while he is being called or asks for nothing. */
    private synchronized @Nullable Runnable next() {
        var target = subscriber;
        if (isEmitting || isClosed) {
            return null;
        }
        if (isEnding) {
            isEmitting = true;
            return () -> complete(target);
        }
        if (target == null || demand == 0 || (waiting.isEmpty() && !isSignDue)) {
            return null;
        }
        isEmitting = true;
        demand--;
        var element = poll();
        return () -> target.onNext(element);
    }

    private void complete(Flow.@Nullable Subscriber<? super Optional<EquilibriumChange>> target) {
        close();
        if (target != null) {
            target.onComplete();
        }
    }

    private Optional<EquilibriumChange> poll() {
        isSignDue = false;
        var oldest = waiting.values().iterator();
        if (!oldest.hasNext()) {
            return Optional.empty();
        }
        var change = oldest.next();
        oldest.remove();
        return Optional.of(change);
    }

    private void close() {
        synchronized (this) {
            isClosed = true;
            waiting.clear();
        }
        whenClosed.accept(this);
    }
}
