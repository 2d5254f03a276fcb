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
 * a step in between, never the last state. When too many plans wait he is told that he missed something instead. It
 * ends with the token that opened it.
 *
 * <p>Any thread may offer; the listener is called by one thread at a time, because only the thread that found nobody
 * emitting does so, and it looks again before it leaves.
 */
final class LiveStream implements Flow.Publisher<Message>, Flow.Subscription {

    private final Listener listener;
    private final int maxWaitingPlans;
    private final Consumer<LiveStream> whenClosed;
    private final Map<String, Heard> waiting = new LinkedHashMap<>();
    private Flow.@Nullable Subscriber<? super Message> subscriber;
    private @Nullable Position from;
    private Message.@Nullable Reset reset;
    private @Nullable String lastId;
    private String position = "";
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

    /** From here on changes are news to this listener. */
    synchronized void beginAt(Position beginning) {
        from = beginning;
        position = beginning.id();
    }

    synchronized boolean hasBegun() {
        return from != null;
    }

    /** Remembers what the listener heard last, for as long as nobody can tell what came since. */
    synchronized void returnsFrom(@Nullable String id) {
        lastId = id;
    }

    synchronized Optional<String> lastId() {
        return Optional.ofNullable(lastId);
    }

    /** The listener missed changes; he is told so before anything else. */
    synchronized void missed(Message.Reason reason, Position now) {
        waiting.clear();
        reset = new Message.Reset(now.id(), reason);
    }

    void offer(Heard heard) {
        keep(heard);
        emit();
    }

    /** Lets a change wait for the listener if he wants it; nothing is told yet. */
    synchronized void keep(Heard heard) {
        var change = heard.change();
        var isOld = from != null && heard.offset() < from.of(heard.partition());
        if (isClosed || isOld || !listener.wants(change)) {
            return;
        }
        waiting.remove(change.planId());
        waiting.put(change.planId(), heard);
        if (waiting.size() > maxWaitingPlans) {
            waiting.clear();
            reset = new Message.Reset(heard.id(), Message.Reason.TOO_SLOW);
        }
    }

    /** Everything up to here has been offered. */
    synchronized void reached(Position now) {
        position = now.id();
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
    public void subscribe(Flow.Subscriber<? super Message> subscriber) {
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

    void emit() {
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
        if (target == null || demand == 0 || !hasSomethingToTell()) {
            return null;
        }
        isEmitting = true;
        demand--;
        var message = poll();
        return () -> target.onNext(message);
    }

    private boolean hasSomethingToTell() {
        return isSignDue || reset != null || !waiting.isEmpty();
    }

    private void complete(Flow.@Nullable Subscriber<? super Message> target) {
        close();
        if (target != null) {
            target.onComplete();
        }
    }

    private Message poll() {
        var isFirst = isSignDue && waiting.isEmpty() && reset == null;
        isSignDue = false;
        if (isFirst) {
            return new Message.SignOfLife(position);
        }
        var missed = reset;
        if (missed != null) {
            reset = null;
            return missed;
        }
        var oldest = waiting.values().iterator();
        var heard = oldest.next();
        oldest.remove();
        return new Message.Changed(heard.id(), heard.change());
    }

    private void close() {
        synchronized (this) {
            isClosed = true;
            waiting.clear();
        }
        whenClosed.accept(this);
    }
}
